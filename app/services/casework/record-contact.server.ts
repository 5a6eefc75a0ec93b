import { addDays, londonDayOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { contactRisks, oldestContactDays, type ContactResult, type ContactRisk, type ContactWay, type ContactWith } from "#app/domain/cases/contact";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { lockCaseByReference } from "#db/queries/cases/find-case-by-reference";
import { findWhereToWrite } from "#db/queries/cases/find-where-to-write";
import { addContact, followUpEarlier } from "#db/queries/casework/contacts";

export interface ContactToRecord {
  caseRef: string;
  with: ContactWith;
  way: ContactWay;
  result: ContactResult;
  /** Now where it is absent. */
  happenedAt?: Date | undefined;
  words: string;
  followUpOn?: CalendarDay | undefined;
  /** Why it was done against how it is safe to reach them. */
  whyAnyway?: string;
}

export type ContactAnswer = "done" | "not-found" | "in-the-future" | "too-old" | "follow-up-in-the-past" | { risks: ContactRisk[] };

/**
 * Writes down that somebody was in contact, or tried. Against what is safe it needs a reason, which stands in the story and the audit.
 * A newer contact with the same people follows up an earlier one.
 */
export async function recordContact(deps: Deps, actor: StaffActor, { caseRef, whyAnyway = "", ...given }: ContactToRecord): Promise<ContactAnswer> {
  const found = await lockCaseByReference(deps.db, caseRef);
  const person = found && (await findWhereToWrite(deps.db, found.id));
  if (!found || !person) return "not-found";
  const now = deps.now();
  const happenedAt = given.happenedAt ?? now;
  const [happenedOn, today] = [londonDayOf(happenedAt), londonDayOf(now)];
  if (happenedAt > now) return "in-the-future";
  if (happenedOn < addDays(today, -oldestContactDays)) return "too-old";
  if (given.followUpOn && given.followUpOn < today) return "follow-up-in-the-past";
  const risks = contactRisks(person.safeContact, { ...given, at: happenedAt });
  if (risks.length > 0 && !whyAnyway) return { risks };

  const { with: whom, way, result, words } = given;
  await followUpEarlier(deps, { caseId: found.id, with: whom, happenedAt });
  const contactId = await addContact(deps, actor, { ...given, caseId: found.id, happenedAt });
  await addCaseEvent(deps, { caseId: found.id, kind: "contact_recorded", happenedOn, by: actor, details: { contactId, with: whom, way, result, words, ...(risks.length > 0 && { risks, whyAnyway }) } });
  await appendAudit(deps, { streamId: found.id, action: "contact.record", by: { id: actor.id, name: actor.name, organisationName: actor.organisationName }, subject: found.reference, reason: risks.length > 0 ? whyAnyway : "" });
  await refreshNextThing(deps, found.id);
  return "done";
}
