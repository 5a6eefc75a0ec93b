import { Details } from "#app/ui/govuk/details";
import { ExitThisPage } from "#app/ui/govuk/exit-this-page";
import { SkipLink } from "#app/ui/govuk/skip-link";
import { useWords } from "#app/ui/words";

/** Lets go of everything first, then leads to somewhere harmless. */
const leave = "/leave";

interface LeaveQuicklyProps {
  /** Where somebody meets it first: says what it does. */
  explained?: boolean;
}

/** A way out for somebody who may be watched, with its hidden link for keyboards and screen readers first. */
export function LeaveQuickly({ explained = false }: LeaveQuicklyProps) {
  const { words: { page: { exit }, saveAndReturn: { leaving } } } = useWords();
  return (
    <>
      <SkipLink href={leave} className="govuk-js-exit-this-page-skiplink" rel="nofollow noreferrer">
        {exit.link}
      </SkipLink>
      <ExitThisPage redirectUrl={leave} activatedText={exit.activated} timedOutText={exit.timedOut} pressTwoMoreTimesText={exit.pressTwoMoreTimes} pressOneMoreTimeText={exit.pressOneMoreTime}>
        <span className="govuk-visually-hidden">{exit.emergency}</span> {exit.button}
      </ExitThisPage>
      {explained && (
        <Details summary={leaving.summary} className="wl-leaving">
          <p>{leaving.words}</p>
          <p>{leaving.keep}</p>
          <p>{leaving.keys}</p>
        </Details>
      )}
    </>
  );
}
