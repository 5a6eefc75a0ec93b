interface NarrativeProps {
  agreementId: string;
  narrative: readonly { measureCode: string; title: string; words: string; writtenByName: string }[];
  frozen: boolean;
}

/** What is said of measures that are off their profile: as it stood when the return was frozen, or as it would be frozen now. */
export function Narrative({ agreementId, narrative, frozen }: NarrativeProps) {
  const notes = `/manager/agreements/${agreementId}/notes`;
  return (
    <>
      <h2 className="govuk-heading-m">What is said of it</h2>
      {narrative.length === 0 && <p className="govuk-body">{frozen ? "Nothing was said of any measure when it was frozen." : <>Nothing yet. What is written in the <a className="govuk-link" href={notes}>notes on measures off their profile</a> stands here, and is frozen with the return.</>}</p>}
      {narrative.map(({ measureCode, title, words, writtenByName }) => (
        <section key={measureCode}>
          <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{title}</h3>
          <p className="govuk-body wl-lines govuk-!-margin-bottom-1">{words}</p>
          <p className="govuk-hint">{writtenByName}</p>
        </section>
      ))}
      {narrative.length > 0 && !frozen && <p className="govuk-body">This is how it would be frozen. <a className="govuk-link" href={notes}>Write or change the notes</a>.</p>}
    </>
  );
}
