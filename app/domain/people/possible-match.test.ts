import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { dayAndMonthSwapped, namesInOtherOrders, possibleMatch, type MatchFacts } from "./possible-match";
import { nameKey } from "./name";

const rosa: MatchFacts = { nameKey: "rosa marsh", dateOfBirth: day("1991-06-05"), postcode: "NM1 4AB", niNumber: "QQ123456C", phoneKey: "+447700900982", emailKey: "rosa@resident.example" };
const stranger: MatchFacts = { nameKey: "tom bright", dateOfBirth: day("1970-01-30"), postcode: "NM9 9ZZ", niNumber: "QQ999999A", phoneKey: "+447700900111", emailKey: "tom@resident.example" };
const reasonsFor = (over: Partial<MatchFacts>) => possibleMatch(rosa, { ...stranger, ...over })?.reasons;
const { nameKey: name, dateOfBirth, postcode, niNumber, phoneKey, emailKey } = rosa;

const facts: fc.Arbitrary<MatchFacts> = fc.record({
  nameKey: fc.oneof(fc.constantFrom("rosa marsh", "marsh rosa", "rosa maria marsh", "roza marsh", "rosa bell", "li"), fc.string({ maxLength: 30 }).map(nameKey)),
  dateOfBirth: fc.constantFrom("1991-06-05", "1991-05-06", "1991-06-15", "2004-02-29").map(day),
  postcode: fc.constantFrom("NM1 4AB", "NM2 1AA", undefined, null),
  niNumber: fc.constantFrom("QQ123456C", "QQ654321A", undefined, null, ""),
  phoneKey: fc.constantFrom("+447700900982", "+447700900111", undefined, null),
  emailKey: fc.constantFrom("rosa@resident.example", "tom@resident.example", undefined, null),
});

describe("two records", () => {
  it.each<[string, Partial<MatchFacts>, string[]]>([
    ["the same name and date of birth", { nameKey: name, dateOfBirth }, ["same_name", "same_date_of_birth"]],
    ["first and last name in each other's field", { nameKey: "marsh rosa", dateOfBirth }, ["names_swapped", "same_date_of_birth"]],
    ["a letter more", { nameKey: "rosa marssh", dateOfBirth }, ["close_name", "same_date_of_birth"]],
    ["two letters exchanged", { nameKey: "rsoa marsh", dateOfBirth }, ["close_name", "same_date_of_birth"]],
    ["a middle name", { nameKey: "rosa maria marsh", dateOfBirth }, ["close_name", "same_date_of_birth"]],
    ["day and month of birth exchanged", { nameKey: name, dateOfBirth: day("1991-05-06") }, ["same_name", "day_and_month_swapped"]],
    ["another surname, and the same birthday and phone", { nameKey: "rosa bell", dateOfBirth, phoneKey }, ["same_first_name", "same_date_of_birth", "same_phone"]],
    ["the same National Insurance number", { niNumber }, ["same_ni_number"]],
    ["a date of birth mistyped, at the same home with the same phone", { nameKey: name, dateOfBirth: day("1991-06-15"), postcode, phoneKey }, ["same_name", "same_postcode", "same_phone"]],
  ])("may be one person with %s", (_, over, reasons) => {
    expect(reasonsFor(over)).toEqual(reasons);
  });

  it.each<[string, Partial<MatchFacts>]>([
    ["share only a phone", { phoneKey }],
    ["share only an e-mail address", { emailKey }],
    ["are a family: home, phone, e-mail and surname", { nameKey: "tom marsh", postcode, phoneKey, emailKey }],
    ["are twins: a family with one birthday", { nameKey: "tom marsh", dateOfBirth, postcode, phoneKey, emailKey }],
    ["have the same name alone", { nameKey: name }],
    ["have the same name and live next door to each other", { nameKey: name, postcode }],
    ["have the same first name and birthday alone", { nameKey: "rosa bell", dateOfBirth }],
    ["know nothing of each other", {}],
  ])("are two people where they %s", (_, over) => {
    expect(reasonsFor(over)).toBeUndefined();
  });

  it("give the same answer whichever is looked at first", () => {
    fc.assert(fc.property(facts, facts, (a, b) => void expect(possibleMatch(a, b)).toEqual(possibleMatch(b, a))), { numRuns: 1000 });
  });

  it("never match without a reason, and always for one, each counted once", () => {
    fc.assert(fc.property(facts, facts, (a, b) => {
      const match = possibleMatch(a, b);
      if (!match) return;
      expect(match.reasons.length).toBeGreaterThan(0);
      expect(new Set(match.reasons).size).toBe(match.reasons.length);
      expect(match.score).toBeGreaterThanOrEqual(50);
    }), { numRuns: 1000 });
  });

  it("never match with nothing in common, nor by what both leave empty", () => {
    const letters = (from: string) => fc.string({ unit: fc.constantFrom(...from), minLength: 6, maxLength: 20 });
    fc.assert(fc.property(letters("abcde"), letters("vwxyz"), (one, other) => {
      expect(possibleMatch({ nameKey: one, dateOfBirth: day("1991-06-05"), niNumber: "", phoneKey: null }, { nameKey: other, dateOfBirth: day("1980-01-30"), niNumber: "", phoneKey: null })).toBeUndefined();
    }));
  });

  it("always match with themselves", () => {
    fc.assert(fc.property(facts.filter(({ nameKey: key }) => key !== ""), (one) => {
      expect(possibleMatch(one, one)?.reasons).toEqual(expect.arrayContaining(["same_name", "same_date_of_birth"]));
    }));
  });
});

it("a day with its month exchanged is a day, or none", () => {
  expect([dayAndMonthSwapped(day("1991-06-05")), dayAndMonthSwapped(day("1991-06-15"))]).toEqual(["1991-05-06", undefined]);
});

it("a name is looked for with its words in other orders", () => {
  expect(namesInOtherOrders("rosa maria marsh")).toEqual(["rosa maria marsh", "maria marsh rosa", "marsh rosa maria"]);
  expect(namesInOtherOrders("")).toEqual([]);
  const longest = "a b c d e f g h i";
  expect(namesInOtherOrders(longest)).toEqual([longest]);
});
