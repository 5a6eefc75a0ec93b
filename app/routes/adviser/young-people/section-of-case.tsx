import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { groupOn } from "#app/domain/neet/current-activity";
import { isTracked, youthOn } from "#app/domain/neet/tracked";
import type { Db } from "#db/client.server";
import { findNewestActivity, labelsOfCodes } from "#db/queries/neet/activities";
import { findYoungPerson } from "#db/queries/neet/find-young-person";
import { ActivityNow } from "./activity-now";

/** What a case's page shows of what a young person does; nothing of anybody of whom it is not kept. */
export async function readActivityNow(db: Db, caseId: string, today: CalendarDay) {
  const young = await findYoungPerson(db, caseId);
  if (!young || !isTracked(youthOn(young.dateOfBirth, today), young.inYouthPathways)) return undefined;
  const newest = await findNewestActivity(db, young.residentId);
  const current = newest && { label: (await labelsOfCodes(db, [newest.code])).get(newest.code) ?? newest.code, confirmedOn: newest.confirmedOn, lapsesOn: newest.lapsesOn, recordedByName: newest.recordedByName };
  return { current, group: groupOn(newest, today) };
}

export function ActivitySection({ base, activity, today, mayEdit }: { base: string; activity: Awaited<ReturnType<typeof readActivityNow>>; today: CalendarDay; mayEdit: boolean }) {
  if (!activity) return null;
  return (
    <section className="wl-section" aria-labelledby="activity">
      <h2 className="govuk-heading-m" id="activity">What they do</h2>
      <ActivityNow {...activity} today={today} />
      {mayEdit && <p className="govuk-body wl-no-print"><a className="govuk-link" href={`${base}/activity`}>Confirm what they do</a></p>}
    </section>
  );
}
