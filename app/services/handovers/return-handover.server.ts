import { handoverReturnWords } from "#app/content/handovers";
import { handoverLife, isAsked, type HandoverReturnReason } from "#app/domain/handovers/handover";
import { handoverReturned } from "#app/domain/messages/trust-wording";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { findStaffEmail, lockHandover, saveAnswer } from "#db/queries/handovers/handovers";
import { queueMessage } from "#db/queries/messages/outbox";

/** The side that was asked does not take the case on, and says why: it stays with whoever gave it. As the service, once the asker's handover was shown to be for them. */
export async function returnHandover(deps: Deps, actor: StaffActor, { handoverId, reason, words }: { handoverId: string; reason: HandoverReturnReason; words: string }): Promise<"done" | "not-found" | "answered-already"> {
  const held = await lockHandover(deps.db, handoverId);
  if (!held || !isAsked(actor, held.handover)) return "not-found";
  const { handover, ofCase } = held;
  const status = handoverLife[handover.status].return;
  if (!status) return "answered-already";
  await saveAnswer(deps, handover.id, status, { returnReason: reason, answerWords: words, answeredBy: actor.id, answeredByName: actor.name });
  await addCaseEvent(deps, { caseId: ofCase.id, kind: "handover_returned", by: actor, details: { handoverId: handover.id, to: handover.toName, reason, ...(words && { words }) } });
  await appendAudit(deps, { streamId: ofCase.id, action: "case.hand-over", by: { id: actor.id, name: actor.name, organisationName: actor.organisationName }, subject: ofCase.reference, reason: `returned: ${reason}` });
  const giver = await findStaffEmail(deps.db, handover.fromStaffId);
  if (giver) await queueMessage(deps, { channel: "email", recipient: giver, template: "handover-returned", ...handoverReturned({ reference: ofCase.reference, to: actor.name, why: handoverReturnWords[reason], link: `${service().settings.APP_ORIGIN}/adviser/cases/${ofCase.reference}` }) });
  await refreshNextThing(deps, ofCase.id);
  return "done";
}
