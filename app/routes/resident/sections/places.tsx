import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { Details } from "#app/ui/govuk/details";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { useWords } from "#app/ui/words";
import type { MyRecord } from "../read-my-case.server";
import { ChangesOfReferral } from "./changes-of-referral";

/** Every place that was asked: how it stands, what happens next, and exactly what was told. */
export function Places({ referrals, places }: Pick<MyRecord, "referrals" | "places">) {
  const { words: { mySupport }, say } = useWords();
  if (referrals.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">{mySupport.placesTitle}</h2>
      {referrals.map(({ id, service, provider, status, sentAt, answeredAt, declineReason, waitingUntilOn, shared, changes }) => (
        <div key={id} className="wl-section">
          <h3 className="govuk-heading-s">{mySupport.placeName(service, provider)}</h3>
          <p className="govuk-body">
            {mySupport.referralStatus[status]} {status === "declined" && declineReason && `${mySupport.declined[declineReason]} `}
            {status === "waiting_list" && waitingUntilOn && `${mySupport.keptUntil(say.day(waitingUntilOn))} `}{mySupport.referralNext[status]}
          </p>
          <p className="govuk-body">{sentAt && mySupport.askedOn(say.day(londonDayOf(sentAt)))} {answeredAt && status !== "expired" && mySupport.answeredOn(say.day(londonDayOf(answeredAt)))}</p>
          {places.filter(({ place }) => place.referralId === id).map((mine) => <CoursePlace key={mine.place.id} mine={mine} />)}
          <Details summary={<>{mySupport.whatWeTold}<span className="govuk-visually-hidden">{mySupport.whatWeToldWhom(provider)}</span></>}>
            <p className="govuk-body">{mySupport.onlyThis}</p>
            <SummaryList rows={shared.map(({ key, value }) => ({ key: mySupport.shared[key], value }))} />
          </Details>
          <ChangesOfReferral provider={provider} changes={changes} />
        </div>
      ))}
    </>
  );
}

/** Their place at a start of it, or whose turn they are on its list. */
function CoursePlace({ mine: { place, start, turn, serviceName } }: { mine: MyRecord["places"][number] }) {
  const { words: { courses: { short, see, seeAbout } }, say } = useWords();
  const on = say.day(start.startsOn);
  const words = place.status === "taken" ? short.taken(on) : place.status === "offered" && place.answerByOn ? short.offered(on, say.day(place.answerByOn)) : turn === null || turn === 1 ? short.next(on) : short.waiting(on, turn);
  return <p className="govuk-body">{words} <a className="govuk-link" href={`/my/courses/${place.id}`}>{see}<span className="govuk-visually-hidden">{seeAbout(serviceName)}</span></a></p>;
}
