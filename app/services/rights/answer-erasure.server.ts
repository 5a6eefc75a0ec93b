import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { erasureAnswered } from "#app/domain/messages/wording";
import type { StaffActor } from "#app/domain/people/actor";
import { eraseOn, type ErasureAnswer, type WhyNotErased } from "#app/domain/rights/rights-request";
import type { Deps } from "#app/platform/deps.server";
import { messageResident } from "#app/services/cases/message-resident.server";
import { holdSeenCase } from "#app/services/restricted/hold-seen-case.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { endNotice, keepNotice } from "#db/queries/retention/retention";
import { saveErasureAnswer } from "#db/queries/rights/erasure";
import { findRequest } from "#db/queries/rights/requests";
import { standsAgainst } from "./read-erasure.server";

export interface AnsweringErasure {
  caseRef: string;
  requestId: string;
  answer: ErasureAnswer;
  whyNot: WhyNotErased | null;
  words: string;
}

/**
 * A manager who sees the case decides, and the resident is told by a safe way. What is to be erased is made anonymous some days later by
 * the retention's own chore, with its certificate. As the service: notices are nobody's to write.
 */
export async function answerErasure(deps: Deps, actor: StaffActor, { caseRef, requestId, answer, whyNot, words }: AnsweringErasure): Promise<"done" | "not-found" | "answered-already" | "must-be-kept"> {
  const found = await holdSeenCase(deps, actor, caseRef);
  const request = found && (await findRequest(deps.db, found.id, requestId));
  if (!found || request?.kind !== "erasure") return "not-found";
  const on = londonDayOf(deps.now());
  const erases = answer === "erased";
  if (erases && request.answeredAt === null && (await standsAgainst(deps.db, found.residentId, on)).against.length > 0) return "must-be-kept";
  if (!(await saveErasureAnswer(deps, actor, request.id, { answer, whyNot: erases ? null : whyNot, words }))) return "answered-already";
  const way = await messageResident(deps, found.id, "erasure-answered", (to, { day }) => erasureAnswered(to, erases ? day(eraseOn(on)) : undefined));
  if (erases) {
    // A notice by the rules may stand for a later day.
    await endNotice(deps.db, found.residentId, on);
    await keepNotice(deps, actor, { residentId: found.residentId, noticedOn: on, anonymiseOn: eraseOn(on), way });
  }
  await addCaseEvent(deps, { caseId: found.id, kind: "erasure_answered", by: actor, details: { requestId: request.id, answer, words } });
  await appendAudit(deps, { streamId: found.id, action: "rights.answer", by: { id: actor.id, name: actor.name, organisationName: actor.organisationName }, subject: found.reference, reason: answer });
  return "done";
}
