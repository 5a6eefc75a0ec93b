import { documentHarmful } from "#app/domain/messages/wording";
import type { Deps } from "#app/platform/deps.server";
import { messageResident } from "#app/services/cases/message-resident.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { lockDocument, removeDocument, saveScan } from "#db/queries/documents/documents";
import { reopenRequest } from "#db/queries/documents/requests";

/** What the scanner found in a document. Something harmful goes at once and for good, and the resident is asked for another. One taken away meanwhile stays as it is. */
export async function keepScanAnswer(deps: Deps, { id, caseId }: { id: string; caseId: string }, found: "clean" | "infected"): Promise<void> {
  const document = await lockDocument(deps.db, { caseId }, id);
  if (!document || document.removedAt) return;
  await saveScan(deps, id, found);
  if (found === "infected") {
    await removeDocument(deps, id, "Work Local");
    if (document.requestId) await reopenRequest(deps.db, document.requestId);
    await addCaseEvent(deps, { caseId, kind: "document_removed", details: { name: document.name, note: "The virus scanner found something harmful in it." } });
    await messageResident(deps, caseId, "document-harmful", documentHarmful);
  }
  await refreshNextThing(deps, caseId);
}
