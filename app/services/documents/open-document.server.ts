import { mayOpen } from "#app/domain/documents/document";
import type { Actor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { isOnTheTeam } from "#db/queries/cases/on-the-team";
import { findContent, findDocument, saveSeen, type WhichDocuments } from "#db/queries/documents/documents";

export interface OpenedDocument {
  name: string;
  mediaType: string;
  content: Uint8Array<ArrayBuffer>;
}

/**
 * A document's content, and who opened it is written down. `ask` where it was not scanned and nobody said `anyway`; `not-yet` while
 * the scanner has not answered; `not-found` where it is not theirs, was taken away, or something harmful was found in it.
 */
export async function openDocument(deps: Deps, actor: Actor, which: WhichDocuments, documentId: string, { anyway }: { anyway: boolean }): Promise<OpenedDocument | "ask" | "not-yet" | "not-found"> {
  const found = await findDocument(deps.db, which, documentId);
  const may = found ? mayOpen(found) : "gone";
  if (!found || may === "gone") return "not-found";
  if (may === "not-yet" || (may === "ask" && !anyway)) return may;
  const content = await findContent(deps.db, found.id);
  if (!content) return "not-found";
  const organisationName = actor.kind === "resident" ? "" : actor.organisationName;
  await appendAudit(deps, { streamId: found.caseId, action: "document.open", by: { id: actor.id, name: actor.name, organisationName }, subject: found.id });
  // Whoever only reads the case does not count as having dealt with it.
  if (actor.kind === "staff" && (await isOnTheTeam(deps.db, found.caseId))) {
    await saveSeen(deps, found.id, actor.name);
    await refreshNextThing(deps, found.caseId);
  }
  return { name: found.name, mediaType: found.mediaType, content };
}
