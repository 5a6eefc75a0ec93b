import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aChain, anAuditEntry, aStream } from "./builders";
import { type ChainHead, entryText, type LinkedEntry, nextHash, verifyChain } from "./chain";

const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
const chain = aChain(5, sha256);
const headOf = (entries: readonly LinkedEntry[]): ChainHead => ({ count: entries.length, hash: entries.at(-1)?.hash ?? "" });
const head = headOf(chain);

const edited = (at: number, change: Partial<LinkedEntry>) => chain.map((entry, index) => (index === at ? { ...entry, ...change } : entry));
const without = (...gone: number[]) => chain.filter((_, index) => !gone.includes(index));

/** What somebody does who can write the table: change entries, number them again and link them again from there on. */
function relinked(entries: readonly LinkedEntry[]): LinkedEntry[] {
  let previousHash = aStream;
  return entries.map((entry, index) => {
    const numbered = { ...entry, seq: index + 1, previousHash };
    previousHash = nextHash(previousHash, numbered, sha256);
    return { ...numbered, hash: previousHash };
  });
}

describe("the text of an entry", () => {
  it("puts the length in bytes before every field, and nothing for nobody", () => {
    const entry = anAuditEntry({ seq: 12, at: new Date("2026-03-28T09:30:00.5Z"), actorId: null, actorName: "Zoë", organisationName: "", action: "case:read", subject: "case", reason: "" });
    expect(entryText(entry)).toBe("2:12,24:2026-03-28T09:30:00.500Z,0:,4:Zoë,0:,9:case:read,4:case,0:");
    expect(nextHash("", entry, (text) => text)).toBe(`0:,${entryText(entry)}`);
  });

  it("differs wherever any field differs, however the fields are cut", () => {
    const field = fc.string({ maxLength: 6, unit: fc.constantFrom("a", ",", ":", "1", "é") });
    const entry = fc.record({ actorName: field, organisationName: field, action: field, subject: field, reason: field });
    fc.assert(
      fc.property(entry, entry, (one, other) => {
        const same = JSON.stringify(one) === JSON.stringify(other);
        expect(entryText(anAuditEntry(one)) === entryText(anAuditEntry(other))).toBe(same);
      }),
    );
  });
});

describe("a chain", () => {
  it("is whole as it was written, and so is an empty one", () => {
    expect(verifyChain(aStream, chain, head, sha256)).toEqual({ ok: true, count: 5 });
    expect(verifyChain(aStream, [], { count: 0, hash: aStream }, sha256)).toEqual({ ok: true, count: 0 });
  });

  it.each([
    ["an instant", { at: new Date("2026-03-28T09:30:01Z") }],
    ["who", { actorId: "22222222-2222-4222-8222-222222222222" }],
    ["a name", { actorName: "Somebody Else" }],
    ["an organisation", { organisationName: "Elsewhere" }],
    ["an act", { action: "case:close" }],
    ["a subject", { subject: "another case" }],
    ["a reason", { reason: "none" }],
    ["a hash", { hash: sha256("anything") }],
    ["a link", { previousHash: sha256("anything") }],
  ] satisfies [string, Partial<LinkedEntry>][])("tells where %s was edited", (_what, change) => {
    expect(verifyChain(aStream, edited(2, change), head, sha256)).toEqual({ ok: false, brokenAt: 3, why: "changed" });
  });

  it("stays whole where an entry's words were taken out, and still tells its hash or its link edited", () => {
    expect(verifyChain(aStream, edited(2, { subject: "", reason: "", redacted: true }), head, sha256)).toEqual({ ok: true, count: 5 });
    expect(verifyChain(aStream, edited(2, { redacted: true, hash: sha256("anything") }), head, sha256)).toEqual({ ok: false, brokenAt: 4, why: "changed" });
    expect(verifyChain(aStream, edited(2, { redacted: true, previousHash: sha256("anything") }), head, sha256)).toEqual({ ok: false, brokenAt: 3, why: "changed" });
  });

  it("tells a deleted entry at the start, in the middle and at the end", () => {
    expect(verifyChain(aStream, without(0), head, sha256)).toEqual({ ok: false, brokenAt: 1, why: "missing_or_out_of_order" });
    expect(verifyChain(aStream, without(2), head, sha256)).toEqual({ ok: false, brokenAt: 3, why: "missing_or_out_of_order" });
    expect(verifyChain(aStream, without(3, 4), head, sha256)).toEqual({ ok: false, brokenAt: 4, why: "cut_short" });
    expect(verifyChain(aStream, [], head, sha256)).toEqual({ ok: false, brokenAt: 1, why: "cut_short" });
  });

  it("tells a changed order, also where the numbers were changed with it", () => {
    const [a, b, c, ...rest] = chain as [LinkedEntry, LinkedEntry, LinkedEntry];
    expect(verifyChain(aStream, [a, c, b, ...rest], head, sha256)).toEqual({ ok: false, brokenAt: 2, why: "missing_or_out_of_order" });
    expect(verifyChain(aStream, [a, { ...c, seq: 2 }, { ...b, seq: 3 }, ...rest], head, sha256)).toEqual({ ok: false, brokenAt: 2, why: "changed" });
  });

  it("tells an entry of another chain, and one added at the end", () => {
    const other = aChain(5, sha256, { subject: "another case" });
    expect(verifyChain(aStream, [...chain.slice(0, 2), ...other.slice(2)], head, sha256)).toEqual({ ok: false, brokenAt: 3, why: "changed" });
    expect(verifyChain(aStream, aChain(6, sha256), head, sha256)).toEqual({ ok: false, brokenAt: 6, why: "more_than_the_head" });
  });

  it("tells, through the head, a chain that was linked again after a change", () => {
    expect(verifyChain(aStream, relinked(edited(1, { reason: "rewritten" })), head, sha256)).toEqual({ ok: false, brokenAt: 5, why: "head_differs" });
    expect(verifyChain(aStream, relinked(without(1)), head, sha256)).toEqual({ ok: false, brokenAt: 5, why: "cut_short" });
  });

  it("never passes after any deletion, swap or edit, even linked again", () => {
    const tamper = fc.oneof(
      fc.nat(4).map((at) => without(at)),
      fc.tuple(fc.nat(4), fc.string({ minLength: 1 })).map(([at, reason]) => edited(at, { reason: `x${reason}` })),
      fc.tuple(fc.nat(3), fc.nat(3)).map(([from, to]) => {
        const moved = chain.toSpliced(from, 1);
        const entry = chain[from];
        return entry ? moved.toSpliced(to >= from ? to + 1 : to, 0, entry) : moved;
      }),
    );
    fc.assert(
      fc.property(tamper, fc.boolean(), (entries, linkAgain) => {
        expect(verifyChain(aStream, linkAgain ? relinked(entries) : entries, head, sha256).ok).toBe(false);
      }),
    );
  });
});
