import { Panel } from "#app/ui/govuk/panel";
import { Page } from "#app/ui/page";

/** The same for everybody: nothing of whom it was about. */
export default function EmployerThanks() {
  return (
    <Page title="Thank you">
      <Panel title="Thank you" />
      <p className="govuk-body">Your answer was sent to the adviser who asked. The link opens nothing any more, and you do not need to do anything else.</p>
      <p className="govuk-body">If something was wrong in it, call the number in the message.</p>
    </Page>
  );
}
