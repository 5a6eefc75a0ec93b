import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aMeasure, aSupportFact } from "#app/domain/agreements/builders";
import { addDays, day } from "#app/domain/calendar/calendar-day";
import { type Quarter, quarterOf } from "#app/domain/calendar/financial-quarter";
import { anOutcome } from "#app/domain/outcomes/builders";
import { type Outcome, stands } from "#app/domain/outcomes/outcome";
import { aReturnInput, aReturnLine, aSupportedCase } from "./builders";
import { buildReturn, type FrozenQuarter, type ReturnInput, type ReturnLine } from "./build";

const told = (given: Partial<ReturnInput>) =>
  buildReturn(aReturnInput(given)).lines.map(({ id, lineKind, adjustmentReason, eventQuarter }) => [id, adjustmentReason ?? lineKind, eventQuarter].join(" "));

/** A job start of 28 March, in a case open since February, whose quarter was frozen on 20 April. */
const march = { happenedOn: day("2026-03-28") };
const since = [aSupportedCase({ supportStartedOn: day("2026-02-02"), enrolments: [{ offer: "working_futures", fromOn: day("2026-02-02") }] })];
const frozen = (quarter: Quarter, at: string): FrozenQuarter => ({ quarter, frozenAt: new Date(at) });
const marchFrozen = [frozen("2025-Q4", "2026-04-20T16:00:00Z")];
const claimedInMarch = aReturnLine({ ...march, returnQuarter: "2025-Q4", eventQuarter: "2025-Q4" });

describe("a return", () => {
  it("counts what happened in its quarter, with everything the funder asks of a row", () => {
    expect(buildReturn(aReturnInput()).lines).toEqual([aReturnLine()]);
  });

  it("takes the first and the last day of the quarter, and leaves the next ones out", () => {
    const on = (happenedOn: string) => told({ facts: [anOutcome({ happenedOn: day(happenedOn) })], cases: since });
    expect(on("2026-04-01")).toHaveLength(1);
    expect(on("2026-06-30")).toHaveLength(1);
    expect(on("2026-03-31")).toEqual([]);
    expect(on("2026-07-01")).toEqual([]);
  });

  it("takes only what happened within the agreement", () => {
    expect(told({ agreement: { fromOn: day("2026-05-11"), untilOn: day("2029-03-31") } })).toHaveLength(1);
    expect(told({ agreement: { fromOn: day("2026-05-12"), untilOn: day("2029-03-31") } })).toEqual([]);
    expect(told({ agreement: { fromOn: day("2023-05-11"), untilOn: day("2026-05-10") } })).toEqual([]);
  });

  it("counts people and events separately: two jobs of one person are 1 person, 2 events", () => {
    const facts = [anOutcome(), anOutcome({ id: "outcome-2", happenedOn: day("2026-06-01"), employer: "Eastfold Farm" })];
    expect(buildReturn(aReturnInput({ facts })).totals).toEqual([
      { measureCode: "into-employment", title: "Into employment", people: 1, events: 2, added: 0, takenBack: 0 },
    ]);
  });

  it("has a total for every measure in the order given, with a nought where nothing counted, and each code once", () => {
    const measures = [aMeasure({ code: "volunteering", countsKinds: ["volunteering_started"] }), aMeasure({ validTo: day("2026-03-31") }), aMeasure({ version: 2, validFrom: day("2026-04-01"), title: "New title" })];
    expect(buildReturn(aReturnInput({ measures })).totals.map(({ measureCode, title, events }) => [measureCode, title, events])).toEqual([
      ["volunteering", "Into employment", 0],
      ["into-employment", "New title", 1],
    ]);
  });

  it("judges by the version in force on the day it happened", () => {
    const measures = [aMeasure({ validTo: day("2026-05-11") }), aMeasure({ version: 2, validFrom: day("2026-05-12"), minimumHoursAWeek: 40 })];
    const facts = [anOutcome(), anOutcome({ id: "outcome-2", happenedOn: day("2026-05-12") })];
    expect(buildReturn(aReturnInput({ measures, facts })).lines).toMatchObject([{ factId: "outcome-1", measureVersion: 1 }]);
  });

  it("gives the earliest its place where only one in 12 months counts, also over quarters", () => {
    const measures = [aMeasure({ oncePerMonths: 12 })];
    const facts = [anOutcome({ id: "june", happenedOn: day("2026-06-01") }), anOutcome({ id: "may" }), anOutcome({ id: "july", happenedOn: day("2026-07-01") })];
    expect(told({ measures, facts })).toEqual(["may/into-employment/counted claim 2026-Q1"]);
    expect(told({ measures, facts, quarter: "2026-Q2" })).toEqual([]);
  });

  it("counts what the service did beside outcomes", () => {
    const measures = [aMeasure({ code: "engaged", countsKinds: ["plan_agreed"] })];
    expect(buildReturn(aReturnInput({ measures, facts: [aSupportFact({ happenedOn: day("2026-04-20") })] })).lines).toMatchObject([
      { kind: "plan_agreed", verified: false, evidenceLevel: "adviser_seen" },
    ]);
  });

  it("refuses a fact of a case that was not handed in", () => {
    expect(() => buildReturn(aReturnInput({ cases: [] }))).toThrow(RangeError);
  });

  it("names the offer of that day, else the last one, and one the measure asks for where it does", () => {
    const offerFor = (enrolments: ReturnInput["cases"][number]["enrolments"], offers?: readonly ["skills_for_all"]) =>
      buildReturn(aReturnInput({ cases: [aSupportedCase({ enrolments })], measures: [aMeasure({ offers })] })).lines[0]?.offer;
    const ended = { offer: "youth_pathways", fromOn: day("2026-03-02"), untilOn: day("2026-04-01") } as const;
    const skills = { offer: "skills_for_all", fromOn: day("2026-03-05") } as const;
    const working = { offer: "working_futures", fromOn: day("2026-04-02") } as const;
    expect(offerFor([ended])).toBe("youth_pathways");
    expect(offerFor([ended, skills, working])).toBe("working_futures");
    expect(offerFor([ended, skills, working], ["skills_for_all"])).toBe("skills_for_all");
    expect(offerFor([])).toBeUndefined();
  });
});

describe("what an earlier frozen quarter missed", () => {
  const late = anOutcome({ ...march, recordedAt: new Date("2026-07-03T10:00:00Z") });

  it("counts in its own quarter while that is open, however late it was recorded", () => {
    expect(told({ facts: [late], cases: since, quarter: "2025-Q4" })).toEqual(["outcome-1/into-employment/counted claim 2025-Q4"]);
    expect(told({ facts: [late], cases: since })).toEqual([]);
  });

  it("becomes an adjustment with a reason: a job start of 28 March recorded in July", () => {
    const { lines, totals, adjustments } = buildReturn(aReturnInput({ facts: [late], cases: since, earlierFrozenQuarters: marchFrozen }));
    expect(lines).toMatchObject([{ lineKind: "adjustment", adjustmentReason: "recorded_late", events: 1, eventQuarter: "2025-Q4", returnQuarter: "2026-Q1" }]);
    expect(adjustments).toEqual(lines);
    expect(totals).toMatchObject([{ people: 0, events: 0, added: 1, takenBack: 0 }]);
  });

  it("goes to the first quarter that is not frozen, and to that alone", () => {
    const both = [...marchFrozen, frozen("2026-Q1", "2026-07-02T16:00:00Z")];
    expect(told({ facts: [late], cases: since, earlierFrozenQuarters: both, quarter: "2026-Q2" })).toHaveLength(1);
    expect(told({ facts: [late], cases: since, earlierFrozenQuarters: both, quarter: "2026-Q3" })).toEqual([]);
    expect(told({ facts: [late], cases: since, earlierFrozenQuarters: marchFrozen, quarter: "2026-Q2" })).toEqual([]);
  });

  it("says so where it was on record in time and meets the rule only now", () => {
    const inTime = { ...late, recordedAt: new Date("2026-04-01T10:00:00Z") };
    expect(told({ facts: [inTime], cases: since, earlierFrozenQuarters: marchFrozen })).toEqual(["outcome-1/into-employment/counted met_later 2025-Q4"]);
  });

  it("is not claimed again once it is claimed", () => {
    const input = { facts: [anOutcome(march)], cases: since, earlierFrozenQuarters: marchFrozen, alreadyClaimed: [claimedInMarch] };
    expect(told(input)).toEqual([]);
    const claimedLate = aReturnLine({ ...march, returnQuarter: "2026-Q1", eventQuarter: "2025-Q4", lineKind: "adjustment", adjustmentReason: "recorded_late" });
    expect(told({ ...input, alreadyClaimed: [claimedLate], earlierFrozenQuarters: [...marchFrozen, frozen("2026-Q1", "2026-07-20T16:00:00Z")], quarter: "2026-Q2" })).toEqual([]);
  });

  it("keeps its place where only one in 12 months counts", () => {
    const input = { facts: [anOutcome(march), anOutcome({ id: "outcome-2" })], cases: since, measures: [aMeasure({ oncePerMonths: 12 })] };
    expect(told({ ...input, earlierFrozenQuarters: marchFrozen, alreadyClaimed: [claimedInMarch] })).toEqual([]);
  });

  it("is counted afresh where the return itself is built again", () => {
    expect(told({ facts: [late], cases: since, earlierFrozenQuarters: [...marchFrozen, frozen("2026-Q1", "2026-07-20T16:00:00Z")] })).toHaveLength(1);
    expect(told({ alreadyClaimed: [aReturnLine()], earlierFrozenQuarters: [frozen("2026-Q1", "2026-07-20T16:00:00Z")] })).toHaveLength(1);
  });
});

describe("what was claimed and no longer stands", () => {
  const input = { cases: since, earlierFrozenQuarters: marchFrozen, alreadyClaimed: [claimedInMarch] };

  it("is taken back where it was recorded in error, exactly as it was claimed", () => {
    const { lines, totals } = buildReturn(aReturnInput({ ...input, facts: [anOutcome({ ...march, recordedInError: true, hoursAWeek: 1 })] }));
    expect(lines).toEqual([
      { ...claimedInMarch, id: "outcome-1/into-employment/taken-back", returnQuarter: "2026-Q1", lineKind: "adjustment", adjustmentReason: "withdrawn", events: -1 },
    ]);
    expect(totals).toMatchObject([{ people: 0, events: 0, added: 0, takenBack: 1 }]);
  });

  it("is taken back and counted again where it was corrected", () => {
    const facts = [
      anOutcome({ ...march, supersededById: "outcome-2" }),
      anOutcome({ id: "outcome-2", supersedesId: "outcome-1", happenedOn: day("2026-03-30"), recordedAt: new Date("2026-05-01T09:00:00Z") }),
    ];
    expect(told({ ...input, facts })).toEqual([
      "outcome-1/into-employment/taken-back corrected 2025-Q4",
      "outcome-2/into-employment/counted corrected 2025-Q4",
    ]);
  });

  it("is taken back in a correction that moves it into this quarter, where it is an ordinary claim", () => {
    const facts = [anOutcome({ ...march, supersededById: "outcome-2" }), anOutcome({ id: "outcome-2", supersedesId: "outcome-1" })];
    expect(told({ ...input, facts })).toEqual(["outcome-1/into-employment/taken-back corrected 2025-Q4", "outcome-2/into-employment/counted claim 2026-Q1"]);
  });

  it("is a withdrawal where the correction itself was recorded in error", () => {
    const facts = [anOutcome({ ...march, supersededById: "outcome-2" }), anOutcome({ id: "outcome-2", supersedesId: "outcome-1", recordedInError: true })];
    expect(told({ ...input, facts })).toEqual(["outcome-1/into-employment/taken-back withdrawn 2025-Q4"]);
  });

  it("is taken back in the first quarter that is not frozen, and in that alone", () => {
    const facts = [anOutcome({ ...march, recordedInError: true })];
    expect(told({ ...input, facts, quarter: "2026-Q2" })).toEqual([]);
    expect(told({ ...input, facts, quarter: "2026-Q2", earlierFrozenQuarters: [...marchFrozen, frozen("2026-Q1", "2026-07-20T16:00:00Z")] })).toHaveLength(1);
  });

  it("is taken back once", () => {
    const takenBack = aReturnLine({ ...claimedInMarch, id: "outcome-1/into-employment/taken-back", returnQuarter: "2026-Q1", lineKind: "adjustment", adjustmentReason: "withdrawn", events: -1 });
    const later = { ...input, quarter: "2026-Q2", alreadyClaimed: [claimedInMarch, takenBack], earlierFrozenQuarters: [...marchFrozen, frozen("2026-Q1", "2026-07-20T16:00:00Z")] } as const;
    expect(told({ ...later, facts: [anOutcome({ ...march, recordedInError: true })] })).toEqual([]);
  });

  it("makes room for another where only one in 12 months counts", () => {
    const facts = [anOutcome({ ...march, recordedInError: true }), anOutcome({ id: "outcome-2" })];
    expect(told({ ...input, facts, measures: [aMeasure({ oncePerMonths: 12 })] })).toEqual([
      "outcome-1/into-employment/taken-back withdrawn 2025-Q4",
      "outcome-2/into-employment/counted claim 2026-Q1",
    ]);
  });

  it("stays claimed where the fact is no longer handed in", () => {
    expect(told({ ...input, facts: [] })).toEqual([]);
  });
});

describe("over a year of freezing one quarter after another", () => {
  const quarters: Quarter[] = ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"];
  const start = day("2026-04-01");
  const instant = (days: number) => new Date(`${addDays(start, days)}T09:00:00Z`);
  /** Frozen 20 days after each quarter's end. */
  const freezeDays = [111, 203, 295, 385];
  const outcome = fc.record({ happened: fc.nat(364), delay: fc.nat(200), person: fc.nat(3), errorAfter: fc.option(fc.nat(200)) });

  it("everything that stands is counted exactly once, what does not is counted not at all, and nothing frozen moves", () => {
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: 8 }), (given) => {
        const facts = given.map(({ happened, delay, person, errorAfter }, index) => ({
          fact: anOutcome({ id: `o${index}`, residentId: `r${person}`, caseId: `c${person}`, happenedOn: addDays(start, happened), recordedAt: instant(happened + delay) }),
          wrongAt: errorAfter === null ? undefined : instant(happened + delay + errorAfter),
        }));
        const cases = [0, 1, 2, 3].map((n) => aSupportedCase({ caseId: `c${n}`, residentId: `r${n}`, caseReference: `WL-${n}` }));
        const knownAt = (at: Date): Outcome[] =>
          facts.filter(({ fact }) => fact.recordedAt <= at).map(({ fact, wrongAt }) => ({ ...fact, recordedInError: wrongAt !== undefined && wrongAt <= at }));

        const alreadyClaimed: ReturnLine[] = [];
        const earlierFrozenQuarters: FrozenQuarter[] = [];
        const freeze = (quarter: Quarter, at: Date, today: number) => {
          const made = buildReturn(aReturnInput({ quarter, today: addDays(start, today), facts: knownAt(at), cases, alreadyClaimed, earlierFrozenQuarters }));
          const shuffled = buildReturn(aReturnInput({ quarter, today: addDays(start, today), facts: knownAt(at).reverse(), cases, alreadyClaimed: [...alreadyClaimed].reverse(), earlierFrozenQuarters }));
          expect(shuffled).toEqual(made);
          for (const line of made.lines) expect(line.lineKind === "claim").toBe(line.eventQuarter === quarter);
          alreadyClaimed.push(...made.lines);
          earlierFrozenQuarters.push({ quarter, frozenAt: at });
        };
        quarters.forEach((quarter, index) => freeze(quarter, instant(freezeDays[index] ?? 0), freezeDays[index] ?? 0));
        freeze("2027-Q1", instant(800), 800);

        for (const fact of knownAt(instant(800))) {
          const net = alreadyClaimed.filter(({ factId }) => factId === fact.id).reduce((sum, { events }) => sum + events, 0);
          expect(net).toBe(stands(fact) ? 1 : 0);
          for (const line of alreadyClaimed.filter(({ factId }) => factId === fact.id)) expect(line.eventQuarter).toBe(quarterOf(fact.happenedOn));
        }
      }),
    );
  });
});
