import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { startMoved, startMovedToAdviser } from "#app/domain/messages/course-wording";
import type { Deps } from "#app/platform/deps.server";
import { messageResident } from "#app/services/cases/message-resident.server";
import { messageAdviser } from "#app/services/referrals/message-adviser.server";
import { listWhomToTell } from "#db/queries/courses/places";

/** Tells everybody who has a place or a turn at a start that it begins on another day. It only writes what is new, so no case is held for it. */
export async function tellStartMoved(deps: Deps, { startId, startsOn, formerlyOn }: { startId: string; startsOn: CalendarDay; formerlyOn: CalendarDay }): Promise<void> {
  for (const found of await listWhomToTell(deps.db, startId)) {
    await messageResident(deps, found.referral.caseId, "course-place", (to) => startMoved({ ...to, providerName: found.organisationName, startsOn, formerlyOn }));
    await messageAdviser(deps, found, "course-place-answered", (about) => startMovedToAdviser({ ...about, startsOn, formerlyOn }));
  }
}
