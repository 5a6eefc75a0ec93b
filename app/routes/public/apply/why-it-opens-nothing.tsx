import type { ComponentProps } from "react";
import { PrintThis, WhereToAsk } from "#app/ui/casework/ending";
import { link, Rich, useWords } from "#app/ui/words";

/** Why a link or a code can be of no use, and what to do then: the same words whichever it was, so that they tell nothing of anybody. */
export function WhyItOpensNothing({ days, hubs }: { days: number; hubs: ComponentProps<typeof WhereToAsk>["hubs"] }) {
  const { words: { saveAndReturn: { comeBack: words } } } = useWords();
  return (
    <>
      <h2 className="govuk-heading-m">{words.why}</h2>
      <ul className="govuk-list govuk-list--bullet">{[words.tooOld(days), ...words.otherReasons].map((reason) => <li key={reason}>{reason}</li>)}</ul>
      <h2 className="govuk-heading-m">{words.whatNow}</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li><Rich text={words.again} parts={{ start: link("/apply") }} /></li>
        <li><Rich text={words.sent} parts={{ signIn: link("/sign-in") }} /></li>
        <li>{words.lost}</li>
      </ul>
      <PrintThis />
      <WhereToAsk hubs={hubs} />
    </>
  );
}
