import { type AuditEntry, type HashOf, type LinkedEntry, nextHash, startOfChain } from "./chain";

/** The case whose chain it is. */
export const aStream = "0199c3a1-5e0c-7e7e-9d57-0a7f6f3a1c11";

/** An adviser's look at a case. */
export function anAuditEntry(given: Partial<AuditEntry> = {}): AuditEntry {
  return {
    seq: 1,
    at: new Date("2026-03-28T09:30:00Z"),
    actorId: "11111111-1111-4111-8111-111111111111",
    actorName: "Amina Yusuf",
    organisationName: "Northmere City Council",
    action: "case:read",
    subject: "case",
    reason: "",
    ...given,
  };
}

/** So many entries, each a minute after the one before, linked. */
export function aChain(length: number, hash: HashOf, given: Partial<AuditEntry> = {}): LinkedEntry[] {
  let previousHash = startOfChain(aStream);
  return Array.from({ length }, (_, index) => {
    const entry = anAuditEntry({ at: new Date(Date.UTC(2026, 2, 28, 9, 30 + index)), ...given, seq: index + 1 });
    const linked = { ...entry, previousHash, hash: nextHash(previousHash, entry, hash) };
    previousHash = linked.hash;
    return linked;
  });
}
