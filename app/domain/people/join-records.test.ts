import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { differences, joinedFacts, keptByDefault, mayConfirm, mayWithdraw, separatedFacts, takenOver, type RecordFacts } from "./join-records";

const record = (over: Partial<RecordFacts> = {}): RecordFacts => ({
  firstName: "Rosa", lastName: "Marsh", preferredName: null, pronunciation: null, dateOfBirth: day("1991-07-14"), postcode: "NM1 4AB", email: "rosa@resident.example", phone: null,
  niNumber: null, language: "en", helpNeeded: null, safeContact: { channels: ["email", "in_person"], contentFree: false, noVoicemail: true }, ...over,
});

const perhaps = (...values: string[]) => fc.constantFrom(null, ...values);
const anyRecord: fc.Arbitrary<RecordFacts> = fc.record({
  firstName: fc.constantFrom("Rosa", "Róża"), lastName: fc.constantFrom("Marsh", "Marsz"), preferredName: perhaps("Roz"), pronunciation: perhaps("RO-zah"), dateOfBirth: fc.constantFrom(day("1991-07-14"), day("1991-07-15")),
  postcode: perhaps("NM1 4AB", "NM2 1AA"), email: perhaps("rosa@resident.example", "r@resident.example"), phone: perhaps("07700 900 123"), niNumber: perhaps("QQ123456C"), language: fc.constantFrom("en", "cy"), helpNeeded: perhaps("A quiet room"),
  safeContact: fc.record({ channels: fc.subarray(["email", "text", "phone", "post", "in_person"] as const).map((channels) => [...channels]), contentFree: fc.boolean(), noVoicemail: fc.boolean() }),
});

describe("joining two records", () => {
  it("keeps the kept record's own facts, fills its gaps and takes the safer contact", () => {
    const [kept, other] = [record(), record({ lastName: "Marsch", email: "r@resident.example", phone: "07700 900 123", niNumber: "QQ123456C", safeContact: { channels: ["email", "text"], contentFree: true, noVoicemail: false } })];
    expect(joinedFacts(kept, other)).toEqual({ ...kept, phone: "07700 900 123", niNumber: "QQ123456C", safeContact: { channels: ["email", "text"], contentFree: true, noVoicemail: true } });
    expect(takenOver(kept, other)).toEqual({
      before: { phone: null, niNumber: null, safeContact: kept.safeContact },
      after: { phone: "07700 900 123", niNumber: "QQ123456C", safeContact: { channels: ["email", "text"], contentFree: true, noVoicemail: true } },
    });
  });

  it("and separating them again changes nothing, whatever they say", () => {
    fc.assert(fc.property(anyRecord, anyRecord, (kept, other) => {
      expect(separatedFacts(joinedFacts(kept, other), takenOver(kept, other))).toEqual(kept);
    }));
  });

  it("leaves what was changed since as it was changed", () => {
    const [kept, other] = [record(), record({ phone: "07700 900 123", niNumber: "QQ123456C" })];
    const since = { ...joinedFacts(kept, other), phone: "07700 900 999" };
    expect(separatedFacts(since, takenOver(kept, other))).toEqual({ ...kept, phone: "07700 900 999" });
  });

  it("says in what they differ", () => {
    expect(differences(record(), record({ dateOfBirth: day("1991-07-15"), phone: "07700 900 123" }))).toEqual(["dateOfBirth", "phone"]);
    expect(differences(record(), record())).toEqual([]);
  });
});

describe("the record that is kept", () => {
  const [older, newer] = [day("2025-01-06"), day("2026-01-05")];
  it.each([
    [{ status: "in_support", openedOn: newer }, { status: "applied", openedOn: older }, "second"],
    [{ status: "in_support", openedOn: newer }, { status: "closed", openedOn: older }, "first"],
    [{ status: "closed", openedOn: older }, { status: "closed", openedOn: newer }, "first"],
    [{ status: "closed", openedOn: older }, { status: "applied", openedOn: newer }, "second"],
  ] as const)("of %o and %o is the %s", (a, b, which) => {
    expect(keptByDefault<typeof a | typeof b>(a, b)).toBe(which === "first" ? a : b);
  });
});

it("takes two people to join records: one proposes and may take it back, another confirms", () => {
  const proposed = { status: "proposed", proposedBy: "amina" };
  expect([mayConfirm(proposed, "amina"), mayConfirm(proposed, "joe")]).toEqual([false, true]);
  expect([mayWithdraw(proposed, "amina"), mayWithdraw(proposed, "joe")]).toEqual([true, false]);
  expect([mayConfirm({ ...proposed, status: "confirmed" }, "joe"), mayWithdraw({ ...proposed, status: "rejected" }, "amina")]).toEqual([false, false]);
});
