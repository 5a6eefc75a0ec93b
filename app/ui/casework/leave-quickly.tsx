import { ExitThisPage } from "#app/ui/govuk/exit-this-page";
import { SkipLink } from "#app/ui/govuk/skip-link";

const somewhereHarmless = "https://www.bbc.co.uk/weather";

/** A way out for somebody who may be watched, with its hidden link for keyboards and screen readers first. */
export function LeaveQuickly() {
  return (
    <>
      <SkipLink href={somewhereHarmless} className="govuk-js-exit-this-page-skiplink" rel="nofollow noreferrer">
        Exit this page
      </SkipLink>
      <ExitThisPage redirectUrl={somewhereHarmless} />
    </>
  );
}
