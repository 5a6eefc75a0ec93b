import { describe, expect, it } from "vitest";
import { aReturnLine } from "./builders";
import { diffReturns } from "./diff";
import type { ReturnLine } from "./return-line";

const kept = aReturnLine();
const gone = aReturnLine({ factId: "outcome-2" });
const come = aReturnLine({ factId: "outcome-3" });

describe("the difference between two returns", () => {
  it("is nothing between a return and itself, also after a trip through the database", () => {
    const stored = JSON.parse(JSON.stringify([gone, kept])) as ReturnLine[];
    expect(diffReturns([kept, gone], stored)).toEqual({ added: [], removed: [], changed: [] });
  });

  it("names lines that came and lines that went", () => {
    expect(diffReturns([kept, gone], [come, kept])).toEqual({ added: [come], removed: [gone], changed: [] });
  });

  it("names the fields that changed, before and after", () => {
    const after = aReturnLine({ hoursAWeek: 16, shares: [], contractKind: undefined });
    expect(diffReturns([kept], [after])).toEqual({ added: [], removed: [], changed: [{ before: kept, after, fields: ["contractKind", "hoursAWeek", "shares"] }] });
  });

  it("does not take counting and taking back for the same line", () => {
    const takenBack = aReturnLine({ events: -1 });
    expect(diffReturns([kept], [takenBack])).toEqual({ added: [takenBack], removed: [kept], changed: [] });
  });
});
