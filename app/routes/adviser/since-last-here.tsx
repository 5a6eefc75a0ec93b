import { sayEvent } from "#app/content/case-events";
import { sayName } from "#app/content/names";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayTime } from "#app/domain/calendar/say-time";
import { sayDay } from "#app/domain/calendar/words";
import type { listChangesSince, listRecentlyViewed } from "#db/queries/cases/visits";

type Change = Awaited<ReturnType<typeof listChangesSince>>[number];

interface SinceLastHereProps {
  since: Date | null;
  changes: readonly Change[];
  more: boolean;
  viewed: Awaited<ReturnType<typeof listRecentlyViewed>>;
  /** Whether people book appointments with them: a manager keeps no times. */
  meets: boolean;
}

const at = (instant: Date) => `${sayDay(londonDayOf(instant))} at ${sayTime(instant)}`;

/** Shown of one case; the rest is in its story. */
const mostOfOne = 3;

/** By case, the one with the newest change first. */
function byCase(changes: readonly Change[]): [Change, ...Change[]][] {
  const groups = new Map<string, [Change, ...Change[]]>();
  for (const change of changes) {
    const group = groups.get(change.caseId);
    if (group) group.push(change);
    else groups.set(change.caseId, [change]);
  }
  return [...groups.values()];
}

/** What others did on my cases while I was away, and the cases I had open. */
export function SinceLastHere({ since, changes, more, viewed, meets }: SinceLastHereProps) {
  return (
    <div className="govuk-grid-row">
      <section className="govuk-grid-column-two-thirds" aria-labelledby="changes">
        <h2 className="govuk-heading-m" id="changes">{since ? `Since you were last here, on ${at(since)}` : "Since you were last here"}</h2>
        {changes.length === 0 && <p className="govuk-body">{since ? "Nobody else has done anything on your cases." : "When you come back after a break, what others did on your cases meanwhile appears here."}</p>}
        {changes.length > 0 && (
          <ul className="govuk-list wl-changes">
            {byCase(changes).map((ofCase) => (
              <li key={ofCase[0].caseId}>
                <h3 className="govuk-heading-s"><a className="govuk-link" href={`/adviser/cases/${ofCase[0].reference}`}>{sayName(ofCase[0])}</a></h3>
                <ul className="govuk-list govuk-list--bullet">
                  {ofCase.slice(0, mostOfOne).map(({ id, kind, details, by, recordedAt }) => <li key={id}>{sayEvent(kind, details)}: {by}, {at(recordedAt)}</li>)}
                  {ofCase.length > mostOfOne && <li><a className="govuk-link" href={`/adviser/cases/${ofCase[0].reference}`}>{ofCase.length - mostOfOne} more<span className="govuk-visually-hidden"> of {sayName(ofCase[0])}</span></a></li>}
                </ul>
              </li>
            ))}
          </ul>
        )}
        {more && <p className="govuk-body">More has happened than is shown here. <a className="govuk-link" href="/adviser/cases">See all your cases</a>.</p>}
      </section>
      <section className="govuk-grid-column-one-third" aria-labelledby="viewed">
        <h2 className="govuk-heading-m" id="viewed">Recently viewed</h2>
        {viewed.length === 0 ? (
          <p className="govuk-body">Cases you open appear here.</p>
        ) : (
          <ul className="govuk-list">
            {viewed.map(({ id, reference, ...person }) => <li key={id}><a className="govuk-link" href={`/adviser/cases/${reference}`}>{sayName(person)}</a>, {reference}</li>)}
          </ul>
        )}
        <h2 className="govuk-heading-m">Set up once</h2>
        <ul className="govuk-list">
          {meets && <li><a className="govuk-link" href="/adviser/appointments/times">Times people can meet me</a></li>}
          <li><a className="govuk-link" href="/adviser/templates">Message templates</a></li>
        </ul>
      </section>
    </div>
  );
}
