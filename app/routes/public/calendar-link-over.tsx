import { data } from "@remix-run/node";
import { Page } from "#app/ui/page";
import { link, Rich, useWords } from "#app/ui/words";

/** Where a link to a calendar file leads once it is over; the same for one that never was. */
export function loader() {
  return data(null, 410);
}

export default function CalendarLinkOver() {
  const { words: { appointments: { linkOver } } } = useWords();
  return (
    <Page title={linkOver.title}>
      <h1 className="govuk-heading-l">{linkOver.title}</h1>
      <p className="govuk-body"><Rich text={linkOver.words} parts={{ signIn: link("/sign-in?next=/my/appointments") }} /></p>
    </Page>
  );
}
