import { and, asc, eq, notExists, sql } from "drizzle-orm";
import type { ChainHead, LinkedEntry } from "#app/domain/audit/chain";
import type { Db } from "../../client.server";
import { auditEntries, auditHeads } from "../../schema/audit";

/** Where a walk through every chain has come to; the first batch begins before everything. */
export interface AuditPlace {
  streamId: string;
  seq: number;
}

export interface EntryOfChain {
  streamId: string;
  entry: LinkedEntry;
  /** Read in the same statement, so that an entry written meanwhile never looks like a broken chain; `null` where it was removed. */
  head: ChainHead | null;
}

/** The next links of all chains, one chain after another, each with its chain's head. */
export async function listAuditBatch(db: Db, after: AuditPlace, most: number): Promise<EntryOfChain[]> {
  const links = db
    .select()
    .from(auditEntries)
    .where(sql`(${auditEntries.streamId}, ${auditEntries.seq}) > (${after.streamId}::uuid, ${after.seq}::integer)`)
    .orderBy(asc(auditEntries.streamId), asc(auditEntries.seq))
    .limit(most)
    .as("links");
  // Looked up by key: a plain join walks every head from the first again with each batch.
  const head = db
    .select({ count: auditHeads.count, hash: auditHeads.hash })
    .from(auditHeads)
    .where(and(eq(auditHeads.placeId, links.placeId), eq(auditHeads.streamId, links.streamId)))
    .limit(1)
    .as("head");
  const { placeId: _place, streamId, seq, at, actorId, actorName, organisationName, action, subject, reason, redactedAt, previousHash, hash } = links;
  const rows = await db
    .select({ streamId, entry: { seq, at, actorId, actorName, organisationName, action, subject, reason, previousHash, hash, redacted: sql<boolean>`${redactedAt} is not null` }, headCount: head.count, headHash: head.hash })
    .from(links)
    .leftJoinLateral(head, sql`true`)
    .orderBy(asc(links.streamId), asc(links.seq));
  return rows.map(({ headCount, headHash, ...link }) => ({ ...link, head: headCount === null || headHash === null ? null : { count: headCount, hash: headHash } }));
}

/** Chains of which only the head is left: every entry was removed. */
export function listEmptyAuditStreams(db: Db) {
  const entries = db.select({ seq: auditEntries.seq }).from(auditEntries).where(and(eq(auditEntries.placeId, auditHeads.placeId), eq(auditEntries.streamId, auditHeads.streamId)));
  return db.select({ streamId: auditHeads.streamId }).from(auditHeads).where(notExists(entries)).orderBy(asc(auditHeads.streamId));
}
