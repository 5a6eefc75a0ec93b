import { mostFilesADay, type NotReceived } from "#app/domain/documents/document";
import type { ResidentActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { addDocument, countSince } from "#db/queries/documents/documents";
import { lockDocumentRequest, saveFulfilled } from "#db/queries/documents/requests";
import { findMyCase } from "#db/queries/resident/find-my-case";
import { lockMyCase } from "#db/queries/resident/lock-my-case";
import type { PreparedFile } from "./prepare-file.server";

export type ReceiveAnswer = "done" | "not-found" | NotReceived;

const dayInMilliseconds = 86_400_000;

/** Takes a resident's document into their open case. `not-asked` where the request it is for was withdrawn meanwhile; `too-many` for more than 20 files in 24 hours. */
export async function receiveDocument(deps: Deps, actor: ResidentActor, { file, requestId }: { file: PreparedFile; requestId?: string }): Promise<ReceiveAnswer> {
  const mine = await findMyCase(deps.db, actor.id);
  const held = mine && (await lockMyCase(deps.db, mine.id));
  if (!held) return "not-found";
  if (held.status === "closed") return "closed";
  const request = requestId === undefined ? undefined : await lockDocumentRequest(deps.db, held.id, requestId);
  if (requestId !== undefined && !request) return "not-found";
  if (request?.withdrawnAt) return "not-asked";
  if ((await countSince(deps.db, held.id, new Date(deps.now().getTime() - dayInMilliseconds))) >= mostFilesADay) return "too-many";
  await addDocument(deps, { ...file, caseId: held.id, by: actor, ...(requestId && { requestId }) });
  if (request && !request.fulfilledAt) await saveFulfilled(deps, request.id);
  await addCaseEvent(deps, { caseId: held.id, kind: "document_received", by: actor, details: { name: file.name, ...(request && { what: request.what }) } });
  await refreshNextThing(deps, held.id);
  return "done";
}
