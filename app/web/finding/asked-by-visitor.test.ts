import { describe, expect, it } from "vitest";
import { askedByVisitor, queryOfVisitor, visitorFacts, wrongOf } from "./asked-by-visitor";

const asked = (text: string) => askedByVisitor(new URLSearchParams(text));

describe("what a visitor says", () => {
  it("may be nothing at all", () => {
    expect(wrongOf(asked(""))).toEqual([]);
    expect(visitorFacts(asked(""), {})).toEqual({ barriers: [], offers: [], accessNeeds: [], language: undefined, home: undefined });
  });

  it("is taken as it is typed, and what cannot be is said", () => {
    expect(wrongOf(asked("postcode=nm14ab&age=34"))).toEqual([]);
    expect(wrongOf(asked("postcode=NM1&age=old"))).toEqual(["postcode", "age"]);
    expect(wrongOf(asked("age=121"))).toEqual(["age"]);
    expect(visitorFacts(asked("age=34&access=step_free&access=flying"), { barrier: "DEB" })).toMatchObject({ age: 34, accessNeeds: ["step_free"], barriers: [{ code: "DEB", size: "a_lot" }] });
  });

  it("goes from page to page", () => {
    const visitor = asked("postcode=NM1&age=34&access=step_free&access=hearing_loop");
    expect(askedByVisitor(new URLSearchParams(queryOfVisitor(visitor)))).toEqual(visitor);
  });
});
