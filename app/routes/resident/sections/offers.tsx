import { reasonsToResident } from "#app/domain/applications/triage-rules";
import { offerNames } from "#app/domain/cases/offer";
import { link, Rich, useWords } from "#app/ui/words";
import type { MyRecord } from "../read-my-case.server";

/** What is offered and why, the way to say that it does not fit, and what came of saying so. */
export function Offers({ found }: { found: MyRecord }) {
  const { words: { mySupport, messages } } = useWords();
  const { offers, mayContest, said, mine } = found;
  if (offers.length === 0 || mine.status !== "in_support") return null;
  return (
    <>
      <h2 className="govuk-heading-m">{mySupport.offersTitle}</h2>
      {offers.map(({ offer, reasons }) => (
        <div key={offer} className="wl-section">
          <h3 className="govuk-heading-s">{offerNames[offer]}</h3>
          <p className="govuk-body">{mySupport.offers[offer]}</p>
          {reasons.length > 0 && (
            <>
              <p className="govuk-body">{mySupport.offeredBecause}</p>
              <ul className="govuk-list govuk-list--bullet">{reasonsToResident(reasons, messages.reasons).map((reason) => <li key={reason}>{reason}</li>)}</ul>
            </>
          )}
          {mayContest === "yes" && <p className="govuk-body"><a className="govuk-link" href={`/my/doesnt-fit?offer=${offer}`}>{mySupport.doesntFit}<span className="govuk-visually-hidden">{mySupport.doesntFitAbout(offerNames[offer])}</span></a></p>}
        </div>
      ))}
      {said && <p className="govuk-body">{mySupport.adviserWrote(said.by)} <span className="wl-words">{said.words}</span></p>}
      {mayContest === "looking" ? <div className="govuk-inset-text">{mySupport.lookingAgain}</div> : <ContestAnswer found={found} />}
    </>
  );
}

/** Whether the offer was kept or changed after they said that it does not fit, and the adviser's words. */
export function ContestAnswer({ found: { contestAnswer, mayContest } }: { found: Pick<MyRecord, "contestAnswer" | "mayContest"> }) {
  const { words: { mySupport }, say } = useWords();
  if (!contestAnswer) return null;
  const { kept, by, on, words } = contestAnswer;
  return (
    <div className="govuk-inset-text">
      <p>{(kept ? mySupport.contestKept : mySupport.contestChanged)(by, say.day(on))}</p>
      {words && <p>{mySupport.adviserWrote(by)} <span className="wl-words">{words}</span></p>}
      {mayContest === "kept" && <p><Rich text={mySupport.stillNotRight} parts={{ write: link("/my/messages") }} /></p>}
    </div>
  );
}
