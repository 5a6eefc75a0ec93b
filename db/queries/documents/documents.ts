import { and, asc, desc, eq, gt, isNull, sql } from "drizzle-orm";
import type { ScanState } from "#app/domain/documents/document";
import type { Deps } from "#app/platform/deps.server";
import { isUuid } from "../is-uuid";
import type { Db } from "../../client.server";
import { cases } from "../../schema/cases";
import { documentContents, documents } from "../../schema/support";

const shown = {
  id: documents.id, caseId: documents.caseId, requestId: documents.requestId, name: documents.name, mediaType: documents.mediaType, bytes: documents.bytes, scan: documents.scan,
  uploadedAt: documents.uploadedAt, uploadedByName: documents.uploadedByName, seenAt: documents.seenAt, seenByName: documents.seenByName, removedAt: documents.removedAt, removedByName: documents.removedByName,
};

/** Of one case; or a resident's own, of whichever of their cases. */
export type WhichDocuments = { caseId: string } | { residentId: string };

const among = (which: WhichDocuments) =>
  "caseId" in which
    ? eq(documents.caseId, which.caseId)
    : sql`exists (select from ${cases} where ${cases.placeId} = ${documents.placeId} and ${cases.id} = ${documents.caseId} and ${cases.residentId} = ${which.residentId})`;

/** Documents, the newest first; of those taken away, that they were there. */
export const listDocuments = (db: Db, which: WhichDocuments) => db.select(shown).from(documents).where(among(which)).orderBy(desc(documents.uploadedAt), desc(documents.id));

export type ShownDocument = Awaited<ReturnType<typeof listDocuments>>[number];

/** One document; `undefined` where the asker sees none such. */
export async function findDocument(db: Db, which: WhichDocuments, id: string): Promise<ShownDocument | undefined> {
  if (!isUuid(id)) return undefined;
  const [found] = await db.select(shown).from(documents).where(and(among(which), eq(documents.id, id)));
  return found;
}

/** The same, held until the transaction ends. */
export async function lockDocument(db: Db, which: WhichDocuments, id: string): Promise<ShownDocument | undefined> {
  if (!isUuid(id)) return undefined;
  const [found] = await db.select(shown).from(documents).where(and(among(which), eq(documents.id, id))).for("no key update");
  return found;
}

export async function findContent(db: Db, id: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const [found] = await db.select({ content: documentContents.content }).from(documentContents).where(eq(documentContents.id, id));
  return found && new Uint8Array(found.content);
}

/** How many files of a case came since an instant. */
export async function countSince(db: Db, caseId: string, since: Date): Promise<number> {
  const [row] = await db.select({ count: sql<number>`count(*)::int` }).from(documents).where(and(eq(documents.caseId, caseId), gt(documents.uploadedAt, since)));
  return row?.count ?? 0;
}

export interface NewDocument {
  caseId: string;
  requestId?: string;
  name: string;
  mediaType: string;
  content: Uint8Array;
  sha256: string;
  scan: ScanState;
  by: { id: string; name: string };
}

export async function addDocument({ db, now, newId }: Deps, { content, by, ...document }: NewDocument): Promise<string> {
  const id = newId();
  await db.insert(documents).values({ ...document, id, bytes: content.length, uploadedAt: now(), uploadedBy: by.id, uploadedByName: by.name, fromResident: true });
  await db.insert(documentContents).values({ id, caseId: document.caseId, content });
  return id;
}

/** The content goes for good; that it was there stays. */
export async function removeDocument({ db, now }: Pick<Deps, "db" | "now">, id: string, byName: string): Promise<void> {
  await db.delete(documentContents).where(eq(documentContents.id, id));
  await db.update(documents).set({ removedAt: now(), removedByName: byName }).where(eq(documents.id, id));
}

/** The first look is the one that is kept. */
export const saveSeen = ({ db, now }: Pick<Deps, "db" | "now">, id: string, byName: string) => db.update(documents).set({ seenAt: now(), seenByName: byName }).where(and(eq(documents.id, id), isNull(documents.seenAt)));

export const saveScan = ({ db, now }: Pick<Deps, "db" | "now">, id: string, scan: ScanState) => db.update(documents).set({ scan, scannedAt: now() }).where(eq(documents.id, id));

/** As the service: documents the scanner has not answered about, the oldest first. */
export const listWaiting = (db: Db, most: number) =>
  db.select({ id: documents.id, caseId: documents.caseId }).from(documents).where(and(eq(documents.scan, "waiting"), isNull(documents.removedAt))).orderBy(asc(documents.uploadedAt), asc(documents.id)).limit(most);

/** As the service, where no scanner is set up any more: nothing will answer about these. */
export const giveUpWaiting = (db: Db) => db.update(documents).set({ scan: "not_scanned" }).where(eq(documents.scan, "waiting"));
