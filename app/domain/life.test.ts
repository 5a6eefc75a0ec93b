import { describe, expect, it } from "vitest";

import { measureSetLife, measureSetStatuses } from "./agreements/measure-set";
import { variationLife, variationStatuses } from "./agreements/variation";
import { applicationLife, applicationStatuses } from "./applications/application";
import { caseLife, caseStatuses } from "./cases/case";
import { countingJobLife, countingJobStatuses } from "./counting/counting-job";
import { endsOf, lifeDiagram, movesOf, reachableFrom, startOf, type Life } from "./life";
import { sampleItemLife, sampleItemStatuses } from "./outcomes/evidence-sample";
import { stepLife, stepStatuses } from "./plans/plan";
import { referralLife, referralStatuses } from "./referrals/referral";
import { returnLife, returnStatuses } from "./returns/return";

interface Walk {
  noun: string;
  life: Life<string, string>;
  statuses: readonly string[];
  ends: string[];
}

const walks: Walk[] = [
  { noun: "application", life: applicationLife, statuses: applicationStatuses, ends: ["accepted", "signposted", "closed"] },
  { noun: "case", life: caseLife, statuses: caseStatuses, ends: [] },
  { noun: "plan step", life: stepLife, statuses: stepStatuses, ends: [] },
  { noun: "referral", life: referralLife, statuses: referralStatuses, ends: ["completed", "left_early", "did_not_start", "withdrawn"] },
  { noun: "return", life: returnLife, statuses: returnStatuses, ends: ["superseded"] },
  { noun: "set of rules", life: measureSetLife, statuses: measureSetStatuses, ends: ["published", "discarded"] },
  { noun: "variation", life: variationLife, statuses: variationStatuses, ends: ["agreed", "discarded"] },
  { noun: "sampled outcome", life: sampleItemLife, statuses: sampleItemStatuses, ends: ["upheld", "not_upheld"] },
  { noun: "counting job", life: countingJobLife, statuses: countingJobStatuses, ends: ["done", "failed"] },
];

describe.each(walks)("the life of a $noun", ({ life, statuses, ends }) => {
  it("has a line for every status and for nothing else", () => {
    expect(Object.keys(life).sort()).toEqual([...statuses].sort());
  });

  it("begins at the first status of the list", () => {
    expect(startOf(life)).toBe(statuses[0]);
  });

  it("leads only to statuses that exist", () => {
    for (const { to } of movesOf(life)) expect(statuses).toContain(to);
  });

  it("can reach every status from its beginning", () => {
    expect([...reachableFrom(life, startOf(life))].sort()).toEqual([...statuses].sort());
  });

  it("ends where it is meant to end", () => {
    expect(endsOf(life)).toEqual(ends);
  });

  it("can reach an end from everywhere, where it has ends", () => {
    const stuck = statuses.filter((status) => ends.length > 0 && ![...reachableFrom(life, status)].some((reached) => ends.includes(reached)));
    expect(stuck).toEqual([]);
  });

  it("can be drawn, each move once", () => {
    const diagram = lifeDiagram(life);
    const drawn = movesOf(life).filter(({ from, happening, to }) =>
      diagram.split("\n").some((line) => line.startsWith(`  ${from} --> ${to}: `) && line.split(": ")[1]?.split(", ").includes(happening.replaceAll("_", " "))),
    );
    expect(drawn).toEqual(movesOf(life));
  });
});

describe("lifeDiagram", () => {
  it("draws the start, shared arrows once, and the ends", () => {
    const life: Life<"open" | "shut", "close" | "slam_shut"> = { open: { close: "shut", slam_shut: "shut" }, shut: {} };
    expect(lifeDiagram(life)).toBe(["stateDiagram-v2", "  [*] --> open", "  open --> shut: close, slam shut", "  shut --> [*]"].join("\n"));
  });
});
