import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { nameKey } from "#app/domain/people/name";
import { otherNamesFor } from "#app/domain/people/nicknames";
import { patternOf, soughtIn } from "./search";

const today = day("2026-03-11");
const wordsIn = (typed: string) => {
  const sought = soughtIn(typed, today);
  return sought.by === "name" ? sought.words : [];
};
/** Whether a name is found by what was typed; what only looks alike is the database's part. */
const finds = (typed: string, name: string) => wordsIn(typed).length > 0 && wordsIn(typed).every((word) => new RegExp(patternOf(word), "u").test(nameKey(name)));

describe("what is typed into the box", () => {
  it.each([
    ["wl 2222 2222", { by: "reference", reference: "WL-2222-2222" }],
    [" Rosa@Resident.example ", { by: "email", key: "rosa@resident.example" }],
    ["07700 900 123", { by: "phone", key: "+447700900123" }],
    ["+44 7700 900123", { by: "phone", key: "+447700900123" }],
    ["14 July 1991", { by: "born", on: "1991-07-14" }],
    ["140791", { by: "born", on: "1991-07-14" }],
    ["nm14ab", { by: "postcode", key: "NM1 4AB" }],
    ["Ábel O’Brien", { by: "name", words: [{ word: "obrien" }, { word: "abel" }] }],
    ["…", { by: "nothing" }],
  ])("reads %s", (typed, sought) => expect(soughtIn(typed, today)).toMatchObject(sought));

  it("takes eight letters for a name unless WL or a number says that it is a reference", () => {
    expect(soughtIn("Williams", today).by).toBe("name");
  });

  it("tries no letters the wrong way round in a word longer than any name", () => {
    expect(wordsIn("ab".repeat(50))).toEqual([{ word: "ab".repeat(50), others: [] }]);
  });

  it("never breaks, whatever is typed, and makes a pattern that can be used", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (typed) => wordsIn(typed).forEach((word) => new RegExp(patternOf(word), "u"))));
  });
});

describe("a name that is looked for", () => {
  it.each([
    ["rosa", "Rosa Delgado"], ["delg", "Rosa Delgado"], ["Delgado Rosa", "Rosa Delgado"], ["Dlegado", "Rosa Delgado"], ["Rsoa Delgaod", "Rosa Delgado"], ["bob okafor", "Robert Okafor"], ["Robert", "Bob Okafor"], ["muhammad", "Mohamed Ali"], ["zoe", "Zoë Łoś"], ["los zoe", "Zoë Łoś"], ["obrien", "Síle O’Brien"], ["brien smith", "Una Brien-Smith"],
  ])("%s finds %s", (typed, name) => expect(finds(typed, name)).toBe(true));

  it.each([["rosa ali", "Rosa Delgado"], ["elgado", "Rosa Delgado"], ["bob", "Ali Robertson"]])("%s does not find %s", (typed, name) => expect(finds(typed, name)).toBe(false));

  it("is found with any two letters beside each other exchanged", () => {
    const letters = fc.stringMatching(/^[a-z]{3,12}$/);
    fc.assert(
      fc.property(letters, fc.nat(), (name, at) => {
        const first = at % (name.length - 1);
        const typed = [...name.slice(0, first), name[first + 1], name[first], ...name.slice(first + 2)].join("");
        expect(finds(typed, name)).toBe(true);
      }),
    );
  });
});

describe("names that stand for each other", () => {
  it("do so both ways, and never for themselves", () => {
    for (const name of ["bob", "robert", "alex", "mohammed", "liz"]) {
      expect(otherNamesFor(name)).not.toContain(name);
      for (const other of otherNamesFor(name)) expect(otherNamesFor(other), `${other} for ${name}`).toContain(name);
    }
    expect(otherNamesFor("rosalind")).toEqual([]);
  });
});
