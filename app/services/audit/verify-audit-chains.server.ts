import { createHash } from "node:crypto";
import { endOfChain, followChain, startOfChain, type BrokenChain, type ChainHead, type ChainSoFar } from "#app/domain/audit/chain";
import { asService } from "#db/client.server";
import { listAuditBatch, listEmptyAuditStreams, type AuditPlace, type EntryOfChain } from "#db/queries/audit/list-audit-batch";

export interface BrokenStream {
  /** A case, or the place. */
  streamId: string;
  /** The first entry that cannot be trusted. */
  seq: number;
  why: BrokenChain["why"] | "no_head";
}

export interface AuditVerdict {
  chains: number;
  entries: number;
  broken: BrokenStream[];
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const beforeEverything: AuditPlace = { streamId: "00000000-0000-0000-0000-000000000000", seq: 0 };

/**
 * Walks every chain of the place from its first entry, a batch at a time, each in a transaction of its own: nobody waits for it, and
 * what is written meanwhile is no fault. Tells an edited, deleted, moved or added entry, a cut tail and a removed head; a chain that
 * was removed together with its head leaves no trace here.
 */
export async function verifyAuditChains(batch = 5_000): Promise<AuditVerdict> {
  const verdict: AuditVerdict = { chains: 0, entries: 0, broken: [] };
  let walk: Walk | undefined;
  let after = beforeEverything;
  for (let links = await next(after, batch); links.length > 0; links = await next(after, batch)) {
    for (const chain of byStream(links)) {
      if (walk?.streamId !== chain.streamId) {
        finish(verdict, walk);
        walk = { streamId: chain.streamId, soFar: { count: 0, hash: startOfChain(chain.streamId) }, head: chain.head };
      }
      walk = goOn(walk, chain);
    }
    verdict.entries += links.length;
    const last = links.at(-1)!;
    after = { streamId: last.streamId, seq: last.entry.seq };
  }
  finish(verdict, walk);
  for (const { streamId } of await asService(listEmptyAuditStreams)) finish(verdict, { streamId, soFar: { ok: false, brokenAt: 1, why: "cut_short" }, head: null });
  return verdict;
}

interface Walk {
  streamId: string;
  soFar: ChainSoFar | BrokenChain;
  head: ChainHead | null;
}

interface PartOfChain {
  streamId: string;
  head: ChainHead | null;
  entries: EntryOfChain["entry"][];
}

const next = (after: AuditPlace, most: number) => asService((db) => listAuditBatch(db, after, most));

function byStream(links: readonly EntryOfChain[]): PartOfChain[] {
  const parts: PartOfChain[] = [];
  for (const { streamId, head, entry } of links) {
    const part = parts.at(-1);
    if (part?.streamId === streamId) part.entries.push(entry);
    else parts.push({ streamId, head, entries: [entry] });
  }
  return parts;
}

function goOn({ streamId, soFar }: Walk, { head, entries }: PartOfChain): Walk {
  if (!head || "ok" in soFar) return { streamId, soFar, head };
  return { streamId, soFar: followChain(soFar, entries, head, sha256), head };
}

function finish(verdict: AuditVerdict, walk: Walk | undefined): void {
  if (!walk) return;
  verdict.chains += 1;
  const { streamId, soFar, head } = walk;
  if ("ok" in soFar) verdict.broken.push({ streamId, seq: soFar.brokenAt, why: soFar.why });
  else if (!head) verdict.broken.push({ streamId, seq: 1, why: "no_head" });
  else {
    const end = endOfChain(soFar, head);
    if (!end.ok) verdict.broken.push({ streamId, seq: end.brokenAt, why: end.why });
  }
}
