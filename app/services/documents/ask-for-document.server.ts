import { londonDayOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { noticeAt } from "#app/domain/correspondence/conversation";
import { documentAsked } from "#app/domain/messages/wording";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { messageResident } from "#app/services/cases/message-resident.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { lockCaseByReference } from "#db/queries/cases/find-case-by-reference";
import { findLastNotice } from "#db/queries/correspondence/find-last-notice";
import { addDocumentRequest } from "#db/queries/documents/requests";

export type AskAnswer = "done" | "not-found" | "closed" | "in-the-past";

/** Asks the resident for a document: what, why and by when. They are told that something is asked for, at most once an hour. */
export async function askForDocument(deps: Deps, actor: StaffActor, { caseRef, ...asked }: { caseRef: string; what: string; why: string; dueOn: CalendarDay }): Promise<AskAnswer> {
  const found = await lockCaseByReference(deps.db, caseRef);
  if (!found) return "not-found";
  if (found.status === "closed") return "closed";
  if (asked.dueOn < londonDayOf(deps.now())) return "in-the-past";
  await addDocumentRequest(deps, actor, { caseId: found.id, ...asked });
  await addCaseEvent(deps, { caseId: found.id, kind: "document_asked", by: actor, details: { what: asked.what, words: asked.why } });
  await appendAudit(deps, { streamId: found.id, action: "document.ask", by: { id: actor.id, name: actor.name, organisationName: actor.organisationName }, subject: found.reference });
  const at = noticeAt(await findLastNotice(deps.db, found.id, "document-asked"), deps.now());
  if (at) await messageResident(deps, found.id, "document-asked", documentAsked, at);
  return "done";
}
