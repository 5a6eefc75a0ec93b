import { describe, expect, it } from "vitest";
import { countLeftOut, handedOver, passagesOf, undecided, type KeyOf } from "./passages";

const keyOf: KeyOf = (part, { label, values, writtenBy }) => [part, label, ...values, writtenBy].join("|");
const part = (id: string, ...rows: Parameters<KeyOf>[1][]) => ({ id, title: id.toUpperCase(), rows });
const row = (words: string, writtenBy?: string) => ({ label: "1 March", values: [words], ...(writtenBy && { writtenBy }) });
const file = [part("details", row("Rosa")), part("messages", row("Come on Monday", "Amina")), part("referrals", row("What we told them"), row("Her brother was there", "College")), part("notes", row("Her mother is ill", "Amina"), row("Likes to cook", "Amina"))];

describe("passages that may be about somebody else", () => {
  it("are what others wrote and the resident has not read, with the title of their part", () => {
    expect(passagesOf(file, keyOf).map(({ part: of, values }) => [of, ...values])).toEqual([["REFERRALS", "Her brother was there"], ["NOTES", "Her mother is ill"], ["NOTES", "Likes to cook"]]);
  });

  it("are the answers of an application too, where somebody else asked", () => {
    const applied = part("applications", row("He lives with me"));
    expect(passagesOf([applied, part("referrer")], keyOf)).toEqual([]);
    expect(passagesOf([applied, part("referrer", row("Dr Patel"))], keyOf)).toHaveLength(2);
  });

  it("are one where the same words stand twice", () => {
    expect(passagesOf([part("notes", row("Rang", "Amina"), row("Rang", "Amina"))], keyOf)).toHaveLength(1);
  });
});

describe("what was decided of them", () => {
  const [college, mother, cook] = passagesOf(file, keyOf);
  const decided = { [college!.key]: "in_confidence", [mother!.key]: "about_others", [cook!.key]: "give" } as const;

  it("leaves nothing undecided, until a word changes", () => {
    expect(undecided(passagesOf(file, keyOf), decided)).toEqual([]);
    const changed = passagesOf([part("notes", row("Her mother is very ill", "Amina"))], keyOf);
    expect(undecided(changed, decided)).toEqual(changed);
  });

  it("takes no key of every object for a decision", () => {
    expect(undecided([{ ...college!, key: "toString" }], decided)).toHaveLength(1);
  });

  it("is counted by reason", () => {
    expect(countLeftOut(passagesOf(file, keyOf), decided)).toEqual([{ reason: "about_others", count: 1 }, { reason: "in_confidence", count: 1 }]);
  });

  it("leaves a reason in the place of a passage, and neither its words nor its writer", () => {
    const given = handedOver(file, decided, keyOf, (reason) => ({ label: "Left out", values: [reason] }));
    expect(given[3]!.rows).toEqual([{ label: "Left out", values: ["about_others"] }, row("Likes to cook", "Amina")]);
    expect(JSON.stringify(given)).not.toMatch(/mother|brother|College/);
    expect(given[1]).toEqual(file[1]);
  });

  it("hands over nothing that nobody decided about", () => {
    expect(JSON.stringify(handedOver(file, {}, keyOf, () => ({ label: "Left out", values: [] })))).not.toMatch(/mother|brother|cook/);
  });
});
