import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { meetingWays } from "#app/domain/cases/contact";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { lockCaseByReference } from "#db/queries/cases/find-case-by-reference";
import { keepFirstMeeting } from "./keep-first-meeting.server";
import { refreshNextThing } from "./refresh-next-thing.server";

export type FirstMeetingAnswer = "not-found" | Awaited<ReturnType<typeof keepFirstMeeting>>;

/** The day an adviser and the resident first met, with what was said where anything is worth keeping. */
export async function recordFirstMeeting(deps: Deps, actor: StaffActor, { caseRef, metOn, way = "in_person", words }: { caseRef: string; metOn: CalendarDay; way?: (typeof meetingWays)[number]; words: string }): Promise<FirstMeetingAnswer> {
  const found = await lockCaseByReference(deps.db, caseRef);
  if (!found) return "not-found";
  const kept = await keepFirstMeeting(deps, actor, found, { metOn, way, words });
  if (kept === "done") await refreshNextThing(deps, found.id);
  return kept;
}
