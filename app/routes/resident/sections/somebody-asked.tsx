import { useWords } from "#app/ui/words";

/** Where somebody else asked for them: the way to who it was and what they may hear. */
export function SomebodyAsked({ who }: { who: string | undefined }) {
  const { words: { somebodyAsked } } = useWords();
  if (who === undefined) return null;
  return (
    <>
      <h2 className="govuk-heading-m">{somebodyAsked.myTitle}</h2>
      <p className="govuk-body">{somebodyAsked.asked(who)} <a className="govuk-link" href="/my/somebody-asked">{somebodyAsked.see}</a></p>
    </>
  );
}
