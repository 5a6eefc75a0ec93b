import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { lockCaseByReference } from "#db/queries/cases/find-case-by-reference";
import { findDocument, saveSeen } from "#db/queries/documents/documents";

/** A document was dealt with without opening it here: the resident showed it at the hub, or it is not needed any more. */
export async function seeDocument(deps: Deps, actor: StaffActor, { caseRef, documentId }: { caseRef: string; documentId: string }): Promise<"done" | "not-found"> {
  const ofCase = await lockCaseByReference(deps.db, caseRef);
  const found = ofCase && (await findDocument(deps.db, { caseId: ofCase.id }, documentId));
  if (!found) return "not-found";
  await saveSeen(deps, found.id, actor.name);
  await appendAudit(deps, { streamId: ofCase.id, action: "document.see", by: { id: actor.id, name: actor.name, organisationName: actor.organisationName }, subject: found.id });
  await refreshNextThing(deps, ofCase.id);
  return "done";
}
