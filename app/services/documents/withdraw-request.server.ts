import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { lockCaseByReference } from "#db/queries/cases/find-case-by-reference";
import { lockDocumentRequest, saveWithdrawn } from "#db/queries/documents/requests";

/** A document is not needed any more. What was sent for it stays. Twice changes nothing. */
export async function withdrawRequest(deps: Deps, actor: StaffActor, { caseRef, requestId }: { caseRef: string; requestId: string }): Promise<"done" | "not-found"> {
  const found = await lockCaseByReference(deps.db, caseRef);
  const request = found && (await lockDocumentRequest(deps.db, found.id, requestId));
  if (!request) return "not-found";
  if (request.withdrawnAt || request.fulfilledAt) return "done";
  await saveWithdrawn(deps, request.id);
  await appendAudit(deps, { streamId: found.id, action: "document.withdraw", by: { id: actor.id, name: actor.name, organisationName: actor.organisationName }, subject: found.reference });
  return "done";
}
