import { londonDayOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { appendAudit } from "#db/queries/audit/append-audit";
import { saveFirstMeeting } from "#db/queries/cases/change-case";
import { lockCaseByReference } from "#db/queries/cases/find-case-by-reference";
import { refreshNextThing } from "./refresh-next-thing.server";

export type FirstMeetingAnswer = "done" | "not-found" | "not-in-support" | "already-met" | "in-the-future" | "before-application";

/** The day an adviser and the resident first met, with what was said where anything is worth keeping. Once: it starts clocks that never move. */
export async function recordFirstMeeting(deps: Deps, actor: StaffActor, { caseRef, metOn, words }: { caseRef: string; metOn: CalendarDay; words: string }): Promise<FirstMeetingAnswer> {
  const found = await lockCaseByReference(deps.db, caseRef);
  if (!found) return "not-found";
  if (found.status !== "in_support") return "not-in-support";
  if (found.firstMetOn !== null) return "already-met";
  if (metOn > londonDayOf(deps.now())) return "in-the-future";
  if (metOn < found.openedOn) return "before-application";
  await saveFirstMeeting(deps.db, found.id, metOn);
  await addCaseEvent(deps, { caseId: found.id, kind: "contact_recorded", happenedOn: metOn, by: actor, details: { title: "First meeting", words } });
  await appendAudit(deps, { streamId: found.id, action: "case.first-meeting", by: { id: actor.id, name: actor.name, organisationName: actor.organisationName }, subject: found.reference });
  await refreshNextThing(deps, found.id);
  return "done";
}
