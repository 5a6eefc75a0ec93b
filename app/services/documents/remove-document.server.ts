import type { ResidentActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { lockDocument, removeDocument as takeAway } from "#db/queries/documents/documents";
import { reopenRequest } from "#db/queries/documents/requests";

/** A resident takes a document back: its content is deleted for good, and what it was sent for is asked for again. Twice changes nothing. */
export async function removeDocument(deps: Deps, actor: ResidentActor, documentId: string): Promise<"done" | "not-found"> {
  const found = await lockDocument(deps.db, { residentId: actor.id }, documentId);
  if (!found) return "not-found";
  if (found.removedAt) return "done";
  await takeAway(deps, found.id, actor.name);
  if (found.requestId) await reopenRequest(deps.db, found.requestId);
  await addCaseEvent(deps, { caseId: found.caseId, kind: "document_removed", by: actor, details: { name: found.name } });
  await refreshNextThing(deps, found.caseId);
  return "done";
}
