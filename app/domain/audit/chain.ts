/** One line of the audit of a case, or of the place. Instants are kept to the millisecond. */
export interface AuditEntry {
  /** 1 for the first of its chain, then without a gap. */
  seq: number;
  at: Date;
  /** Nobody, where the service itself did it. */
  actorId?: string | null;
  actorName: string;
  organisationName: string;
  action: string;
  subject: string;
  reason: string;
}

export interface LinkedEntry extends AuditEntry {
  previousHash: string;
  hash: string;
  /** Its words were taken out when the person was made anonymous: only its place in the chain can be checked. */
  redacted?: boolean;
}

/** Kept apart from the entries, so that a cut tail shows. */
export interface ChainHead {
  count: number;
  hash: string;
}

/** Lower-case hexadecimal SHA-256 of a text in UTF-8. */
export type HashOf = (text: string) => string;

/** What stands before the first entry: the chain's own id, so that one case's whole chain cannot be passed off as another's. */
export const startOfChain = (streamId: string): string => streamId;

const bytes = new TextEncoder();
/** Each field with its length in bytes in front, so that none can run into the next. */
const field = (text: string) => `${bytes.encode(text).length}:${text}`;

/** One text for one entry. The database's `audit_hash` writes the same: change both or neither. */
export function entryText({ seq, at, actorId, actorName, organisationName, action, subject, reason }: AuditEntry): string {
  return [String(seq), at.toISOString(), actorId ?? "", actorName, organisationName, action, subject, reason].map(field).join(",");
}

/** The hash of an entry depends on every entry before it through the hash of the last. */
export function nextHash(previousHash: string, entry: AuditEntry, hash: HashOf): string {
  return hash(`${field(previousHash)},${entryText(entry)}`);
}

export type ChainVerdict =
  | { ok: true; count: number }
  /** The number of the first entry that cannot be trusted. */
  | { ok: false; brokenAt: number; why: "missing_or_out_of_order" | "changed" | "cut_short" | "more_than_the_head" | "head_differs" };

/** Where a walk along a chain has come to: so many entries, the last of them with this hash. */
export type ChainSoFar = ChainHead;

export type BrokenChain = Extract<ChainVerdict, { ok: false }>;

/** Walks on along a chain by the next entries, in the order of `seq`; stops at the first that cannot be trusted. */
export function followChain(soFar: ChainSoFar, entries: readonly LinkedEntry[], head: ChainHead, hash: HashOf): ChainSoFar | BrokenChain {
  let { count, hash: previous } = soFar;
  for (const entry of entries) {
    count += 1;
    if (entry.seq !== count) return { ok: false, brokenAt: count, why: "missing_or_out_of_order" };
    if (count > head.count) return { ok: false, brokenAt: count, why: "more_than_the_head" };
    if (entry.previousHash !== previous || (!entry.redacted && entry.hash !== nextHash(previous, entry, hash))) return { ok: false, brokenAt: count, why: "changed" };
    previous = entry.hash;
  }
  return { count, hash: previous };
}

/** Whether a walk that met no broken entry ended where the head says the chain ends. */
export function endOfChain({ count, hash }: ChainSoFar, head: ChainHead): ChainVerdict {
  if (count < head.count) return { ok: false, brokenAt: count + 1, why: "cut_short" };
  return hash === head.hash ? { ok: true, count } : { ok: false, brokenAt: count, why: "head_differs" };
}

/**
 * Whether a chain is as it was written. `entries` come in the order of `seq`. Tells an edited entry, a deleted or a moved one, and,
 * through the head, a tail cut off or added to; not a chain rewritten from its beginning together with its head.
 */
export function verifyChain(streamId: string, entries: readonly LinkedEntry[], head: ChainHead, hash: HashOf): ChainVerdict {
  const walked = followChain({ count: 0, hash: startOfChain(streamId) }, entries, head, hash);
  return "ok" in walked ? walked : endOfChain(walked, head);
}
