import { HubList } from "#app/ui/casework/hub-list";
import { useWords } from "#app/ui/words";
import type { ComponentProps } from "react";

/** Said in words: printing is the browser's, and needs no script of ours. */
export function PrintThis() {
  const { words: { endings } } = useWords();
  return <p className="govuk-body wl-no-print">{endings.print}</p>;
}

/** Whom to ring or visit, and what to bring: the end of every page where an application ends. Nothing where no hub is open. */
export function WhereToAsk({ hubs, title }: { hubs: ComponentProps<typeof HubList>["hubs"]; title?: string }) {
  const { words: { endings } } = useWords();
  if (hubs.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">{title ?? endings.callTitle}</h2>
      <HubList hubs={hubs} />
      <h3 className="govuk-heading-s">{endings.bringTitle}</h3>
      <ul className="govuk-list govuk-list--bullet">{endings.bring.map((thing) => <li key={thing}>{thing}</li>)}</ul>
    </>
  );
}
