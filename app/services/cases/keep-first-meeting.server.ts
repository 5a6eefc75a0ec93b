import { londonInstant } from "#app/domain/calendar/london-time";
import { londonDayOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import type { CaseStatus } from "#app/domain/cases/case";
import type { meetingWays } from "#app/domain/cases/contact";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { saveFirstMeeting } from "#db/queries/cases/change-case";
import { addContact, followUpEarlier } from "#db/queries/casework/contacts";

export interface CaseHeld {
  id: string;
  reference: string;
  status: CaseStatus;
  firstMetOn: CalendarDay | null;
  openedOn: CalendarDay;
  /** Whether the asker works on it: only its team writes contacts. */
  onTeam: boolean;
}

/** Where only the day is known, it happened at midday. */
const midday = 12 * 60;

/**
 * Writes the first meeting down, in a case that is held: once, for it starts clocks that never move. It is a contact as well; but for a
 * group's, whose register somebody outside the team may keep. Says why where it cannot be.
 */
export async function keepFirstMeeting(deps: Deps, actor: StaffActor, held: CaseHeld, { metOn, way, words }: { metOn: CalendarDay; way: (typeof meetingWays)[number]; words: string }): Promise<"done" | "not-in-support" | "already-met" | "in-the-future" | "before-application"> {
  const { id: caseId, reference, status, firstMetOn, openedOn, onTeam } = held;
  const today = londonDayOf(deps.now());
  if (status !== "in_support") return "not-in-support";
  if (firstMetOn !== null) return "already-met";
  if (metOn > today) return "in-the-future";
  if (metOn < openedOn) return "before-application";
  await saveFirstMeeting(deps.db, caseId, metOn);
  const contact = { caseId, with: "resident", way, result: "spoke", words, happenedAt: metOn === today ? deps.now() : londonInstant(metOn, midday) } as const;
  if (onTeam) await followUpEarlier(deps, contact);
  const contactId = onTeam ? await addContact(deps, actor, contact) : undefined;
  await addCaseEvent(deps, { caseId, kind: "contact_recorded", happenedOn: metOn, by: actor, details: { title: "First meeting", words, ...(contactId && { contactId }), with: contact.with, way, result: contact.result } });
  await appendAudit(deps, { streamId: caseId, action: "case.first-meeting", by: { id: actor.id, name: actor.name, organisationName: actor.organisationName }, subject: reference });
  return "done";
}
