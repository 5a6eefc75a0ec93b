import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day } from "#app/domain/calendar/calendar-day";
import { anOutcome } from "#app/domain/outcomes/builders";
import { evidenceLevels, type Outcome } from "#app/domain/outcomes/outcome";
import { aCountContext, aCountedFact, aMeasure, aSupportFact } from "./builders";
import type { CountContext } from "./condition";
import { counts, isNearMiss, type Missing, whyCounts } from "./counts";
import { demonstrationMeasures } from "./demonstration-measures";
import type { MeasureDefinition } from "./measure";

/** What is missing for this outcome under this measure, by label; empty where it counts. */
function missing(outcome: Partial<Outcome>, measure: Partial<MeasureDefinition> = {}, context: Partial<CountContext> = {}): Missing[] {
  const verdict = whyCounts(anOutcome(outcome), aMeasure(measure), aCountContext(context));
  return verdict.counts ? [] : verdict.missing;
}
const said = (...given: Parameters<typeof missing>) => missing(...given).map((line) => `${line.label}: ${line.said}`);

describe("why something counts", () => {
  it("says yes with the rule, its version and a line for everything the measure asks", () => {
    const verdict = whyCounts(anOutcome(), aMeasure({ minimumHoursAWeek: 16, version: 3, minimumEvidence: "document" }), aCountContext());
    expect(verdict).toMatchObject({ counts: true, rule: { measureCode: "into-employment", version: 3, text: "Somebody started a paid job." } });
    expect(verdict.checks.map(({ said: line }) => line)).toEqual([
      "needs started a job, recorded started a job",
      "needs a record that stands, recorded one that stands",
      "needs a document or stronger, recorded the employer’s word or a payslip",
      "needs a day up to today, recorded 11 May 2026",
      "needs a day from 1 April 2024 on, recorded 11 May 2026",
      "needs a day from 2 March 2026 on, when support started, recorded 11 May 2026",
      "needs 16 hours a week, recorded 30",
    ]);
  });

  it("says no with exactly what is missing, and keeps what is there", () => {
    const verdict = whyCounts(anOutcome({ hoursAWeek: 14 }), aMeasure({ minimumHoursAWeek: 16 }), aCountContext());
    expect(verdict).toMatchObject({
      counts: false,
      missing: [{ label: "Hours", needed: "16 hours a week", recorded: "14", said: "needs 16 hours a week, recorded 14", canStillBeMet: true }],
    });
    expect(verdict.checks).toHaveLength(6);
  });

  it("tells a fact of another kind only that", () => {
    expect(said({ kind: "volunteering_started", recordedInError: true }, { minimumHoursAWeek: 40 })).toEqual([
      "What happened: needs started a job, recorded started volunteering",
    ]);
  });

  it("counts what the service did with the same engine", () => {
    const engaged = aMeasure({ countsKinds: ["first_meeting_held", "plan_agreed"], oncePerCase: true });
    expect(whyCounts(aSupportFact(), engaged, aCountContext()).counts).toBe(true);
    const before = aCountedFact({ factId: "meeting-1", happenedOn: day("2026-03-09") });
    expect(whyCounts(aSupportFact(), engaged, aCountContext({ otherCounted: [before] }))).toMatchObject({
      counts: false,
      missing: [{ label: "Counted once", recorded: "one on 9 March 2026" }],
    });
    expect(whyCounts(aSupportFact(), engaged, aCountContext({ otherCounted: [{ ...before, caseId: "an earlier case" }] })).counts).toBe(true);
  });
});

describe("the record", () => {
  it("does not count once it is superseded or recorded in error", () => {
    expect(said({ supersededById: "outcome-2" })).toEqual(["Record: needs a record that stands, recorded one that a correction has replaced"]);
    expect(said({ recordedInError: true })).toEqual(["Record: needs a record that stands, recorded one marked as recorded in error"]);
  });

  it("needs the measure's evidence or stronger", () => {
    expect(missing({ evidenceLevel: "document" }, { minimumEvidence: "document" })).toEqual([]);
    expect(missing({ evidenceLevel: "self_declared" }, { minimumEvidence: "document" })).toMatchObject([
      { said: "needs a document or stronger, recorded the person’s own word", canStillBeMet: true },
    ]);
  });
});

describe("the day it happened", () => {
  it("may be today and not tomorrow", () => {
    expect(missing({ happenedOn: day("2026-06-15") })).toEqual([]);
    expect(missing({ happenedOn: day("2026-06-16") })).toMatchObject([{ label: "Date" }]);
  });

  it("decides which version of the rule applies, its first and last day included", () => {
    const valid = { validFrom: day("2026-05-11"), validTo: day("2026-05-11") };
    expect(missing({}, valid)).toEqual([]);
    expect(said({ happenedOn: day("2026-05-12") }, valid)).toEqual(["Dates of this rule: needs a day from 11 May 2026 to 11 May 2026, recorded 12 May 2026"]);
    expect(missing({ happenedOn: day("2026-05-10") }, valid)).toHaveLength(1);
  });

  it("is not before support started, and the day support started must be known", () => {
    expect(missing({ happenedOn: day("2026-03-02") })).toEqual([]);
    expect(missing({ happenedOn: day("2026-03-01") })).toMatchObject([{ label: "Start of support", canStillBeMet: false }]);
    expect(missing({}, {}, { supportStartedOn: undefined })).toMatchObject([{ label: "Start of support", recorded: "nothing", canStillBeMet: true }]);
  });

  it("is inside the window from the start of support, its last day included", () => {
    const window = { window: { from: "support_start", months: 2 } } as const;
    expect(missing({ happenedOn: day("2026-05-02") }, window)).toEqual([]);
    expect(said({ happenedOn: day("2026-05-03") }, window)).toEqual([
      "Time limit: needs a day up to 2 May 2026, 2 months after support started, recorded 3 May 2026",
    ]);
  });

  it("has no last day in a window from the end of support until support ends", () => {
    const window = { window: { from: "support_end", months: 1 } } as const;
    expect(missing({}, window)).toEqual([]);
    expect(missing({}, window, { supportEndedOn: day("2026-04-11") })).toEqual([]);
    expect(missing({}, window, { supportEndedOn: day("2026-04-10") })).toMatchObject([{ label: "Time limit", canStillBeMet: false }]);
  });
});

describe("the person", () => {
  it("has been in one of the offers by that day, also where the offer has ended", () => {
    const asked = { offers: ["working_futures", "youth_pathways"] } as const;
    expect(missing({}, asked)).toEqual([]);
    expect(missing({}, asked, { enrolments: [{ offer: "working_futures", fromOn: day("2026-03-02"), untilOn: day("2026-04-01") }] })).toEqual([]);
    expect(said({}, asked, { enrolments: [{ offer: "skills_for_all", fromOn: day("2026-03-02") }, { offer: "working_futures", fromOn: day("2026-05-12") }] })).toEqual([
      "Offer: needs support in Working Futures or Youth Pathways by that day, recorded Skills for All",
    ]);
    expect(missing({}, asked, { enrolments: [] })).toMatchObject([{ recorded: "nothing" }]);
  });

  it("is of the age asked for on the day support started, not on the day it happened", () => {
    const asked = { ageAtStart: { from: 16, to: 24 } };
    expect(missing({}, asked, { bornOn: day("2001-03-03") })).toEqual([]);
    expect(said({}, asked, { bornOn: day("2001-03-02") })).toEqual(["Age: needs age 16 to 24 when support started, recorded 25"]);
    expect(missing({}, asked, { bornOn: day("2010-03-03") })).toMatchObject([{ recorded: "15" }]);
    expect(missing({}, asked, { bornOn: undefined })).toMatchObject([{ recorded: "nothing", canStillBeMet: true }]);
  });

  it("was not in education, employment or training where the measure asks that", () => {
    expect(missing({}, { neetAtStart: true }, { neetAtStart: true })).toEqual([]);
    expect(missing({}, { neetAtStart: true })).toMatchObject([{ recorded: "in education, employment or training", canStillBeMet: false }]);
    expect(missing({}, { neetAtStart: true }, { neetAtStart: undefined })).toMatchObject([{ canStillBeMet: true }]);
  });
});

describe("the work", () => {
  it("is of a kind that counts", () => {
    const asked = { countsKinds: ["better_work"], employmentTypes: ["employed", "apprenticeship"] } as const;
    expect(missing({ kind: "better_work" }, asked)).toEqual([]);
    expect(said({ kind: "better_work", contractKind: "self_employed" }, asked)).toEqual([
      "Kind of work: needs a job with an employer or an apprenticeship, recorded self-employment",
    ]);
    expect(missing({ kind: "better_work", contractKind: undefined }, asked)).toMatchObject([{ recorded: "nothing", canStillBeMet: true }]);
  });

  it("has the hours, exactly enough being enough, and none recorded being something to record", () => {
    expect(missing({ hoursAWeek: 16 }, { minimumHoursAWeek: 16 })).toEqual([]);
    expect(missing({ hoursAWeek: 15.5 }, { minimumHoursAWeek: 16 })).toMatchObject([{ recorded: "15.5" }]);
    expect(missing({ hoursAWeek: undefined }, { minimumHoursAWeek: 16 })).toMatchObject([{ said: "needs 16 hours a week, recorded nothing", canStillBeMet: true }]);
  });

  it("says how many days are left for something new to count, and when it is too late", () => {
    const asked = { minimumHoursAWeek: 40, window: { from: "support_start", months: 4 } } as const;
    expect(missing({}, asked)).toMatchObject([{ canStillBeMet: true, daysLeft: 17 }]);
    expect(missing({}, asked, { today: day("2026-07-02") })).toMatchObject([{ canStillBeMet: true, daysLeft: 0 }]);
    const [late] = missing({}, asked, { today: day("2026-07-03") });
    expect(late).toMatchObject({ label: "Hours", canStillBeMet: false });
    expect(late).not.toHaveProperty("daysLeft");
  });

  it("earns enough a week, whatever period the pay is recorded for", () => {
    expect(missing({ payPence: 2_600_000, payPeriod: "year" }, { minimumWeeklyEarningsPence: 50_000 })).toEqual([]);
    expect(said({ payPence: 1271, hoursAWeek: 16 }, { minimumWeeklyEarningsPence: 50_000 })).toEqual(["Earnings: needs £500.00 a week, recorded £203.36"]);
    expect(missing({ payPence: undefined }, { minimumWeeklyEarningsPence: 50_000 })).toMatchObject([{ recorded: "nothing", canStillBeMet: true }]);
  });
});

describe("weeks in work", () => {
  const sustained = { countsKinds: ["sustained_13_weeks"], weeks: 13, allowedGapDays: 14, mayCombineSpells: true, minimumHoursAWeek: 16 } as const;
  const outcome = { kind: "sustained_13_weeks", happenedOn: day("2026-06-10") } as const;
  const from = (startedOn: string, more = {}) => ({ startedOn: day(startedOn), employmentType: "employed", hoursAWeek: 30, ...more }) as const;

  it("are enough on the 91st day", () => {
    expect(missing(outcome, sustained, { spells: [from("2026-03-12")] })).toEqual([]);
    expect(said(outcome, sustained, { spells: [from("2026-03-13")] })).toEqual([
      "Weeks in work: needs 13 weeks, jobs added together with breaks of up to 14 days, recorded 12 weeks and 6 days",
    ]);
  });

  it("are added together only where the measure allows it", () => {
    const spells = [from("2026-03-02", { endedOn: day("2026-04-10") }), from("2026-04-20")];
    expect(missing(outcome, sustained, { spells })).toEqual([]);
    expect(missing(outcome, { ...sustained, mayCombineSpells: false }, { spells })).toMatchObject([{ needed: "13 weeks in one job", recorded: "7 weeks and 3 days" }]);
    expect(missing(outcome, { ...sustained, allowedGapDays: 8 }, { spells })).toHaveLength(1);
  });

  it("come only from work with enough hours and of a kind that counts", () => {
    expect(missing(outcome, sustained, { spells: [from("2026-03-02", { hoursAWeek: 15 })] })).toMatchObject([{ recorded: "nothing" }]);
    expect(missing(outcome, sustained, { spells: [from("2026-03-02", { hoursAWeek: undefined })] })).toEqual([]);
    expect(missing(outcome, { ...sustained, employmentTypes: ["employed"] }, { spells: [from("2026-03-02", { employmentType: "self_employed" })] })).toHaveLength(1);
  });

  it("cannot be claimed without a job that began", () => {
    expect(missing(outcome, sustained)).toMatchObject([{ label: "Weeks in work", recorded: "nothing" }]);
  });
});

describe("earned in all", () => {
  const measure = { countsKinds: ["sustained_26_weeks"], earned: { pence: 400_000, orSelfEmployedWeeks: 26 } } as const;
  const outcome = { kind: "sustained_26_weeks", happenedOn: day("2026-06-14") } as const;
  const job = (startedOn: string, more = {}) => ({ startedOn: day(startedOn), employmentType: "employed", hoursAWeek: 16, weeklyPayPence: 40_000, ...more }) as const;

  it("is the pay of all jobs together up to that day", () => {
    expect(missing(outcome, measure, { spells: [job("2026-04-06")] })).toEqual([]);
    expect(said(outcome, measure, { spells: [job("2026-04-13")] })).toEqual(["Earned: needs £4,000.00 in all or 26 weeks of self-employment, recorded £3,600.00"]);
  });

  it("or the weeks of self-employment, whose pay nobody sees", () => {
    const own = { employmentType: "self_employed", weeklyPayPence: undefined };
    expect(missing(outcome, measure, { spells: [job("2025-12-15", own)] })).toEqual([]);
    expect(said(outcome, measure, { spells: [job("2025-12-16", own)] })).toEqual(["Earned: needs £4,000.00 in all or 26 weeks of self-employment, recorded 25 weeks and 6 days of self-employment"]);
    expect(said(outcome, { ...measure, earned: { pence: 400_000 } }, { spells: [job("2025-12-15", own)] })).toEqual(["Earned: needs £4,000.00 in all, recorded nothing"]);
  });
});

describe("once in so many months", () => {
  const once = { oncePerMonths: 12 };
  const other = (happenedOn: string, more = {}) => ({ otherCounted: [aCountedFact({ happenedOn: day(happenedOn), ...more })] });

  it("refuses a second within the months, before or after, and takes one exactly that far away", () => {
    expect(missing({}, once, other("2025-05-12"))).toMatchObject([{ label: "Counted once", recorded: "one on 12 May 2025" }]);
    expect(missing({}, once, other("2025-05-11"))).toEqual([]);
    expect(missing({}, once, other("2027-05-10"))).toHaveLength(1);
    expect(missing({}, once, other("2027-05-11"))).toEqual([]);
  });

  it("looks at the same measure or group, and the same person", () => {
    expect(missing({}, once, other("2026-04-02", { measureCode: "better-work" }))).toEqual([]);
    expect(missing({}, { ...once, group: "progress" }, other("2026-04-02", { measureCode: "better-work", group: "progress" }))).toHaveLength(1);
    expect(missing({}, once, other("2026-04-02", { residentId: "somebody else" }))).toEqual([]);
    expect(missing({}, once, other("2026-04-02", { caseId: "an earlier case" }))).toHaveLength(1);
  });

  it("does not take a fact, or what it corrects, for a repeat of itself", () => {
    expect(missing({}, once, other("2026-05-11", { factId: "outcome-1" }))).toEqual([]);
    expect(missing({ supersedesId: "outcome-0" }, once, other("2026-05-01"))).toEqual([]);
  });

  it("refuses the same fact under a second measure of the group", () => {
    expect(missing({}, { ...once, group: "progress" }, other("2026-05-11", { factId: "outcome-1", measureCode: "better-work", group: "progress" }))).toHaveLength(1);
  });
});

it("a near miss is a no that recording more can still turn into a yes", () => {
  const verdict = (outcome: Partial<Outcome>) => whyCounts(anOutcome(outcome), aMeasure({ minimumEvidence: "document" }), aCountContext());
  expect(isNearMiss(verdict({ evidenceLevel: "self_declared" }))).toBe(true);
  expect(isNearMiss(verdict({ evidenceLevel: "self_declared", recordedInError: true }))).toBe(false);
  expect(isNearMiss(verdict({}))).toBe(false);
});

describe("for any outcome and any measure", () => {
  const days = fc.integer({ min: -400, max: 400 }).map((days) => addDays(day("2026-05-11"), days));
  const outcomes = fc.record({
    kind: fc.constantFrom("job_start_employed", "sustained_13_weeks", "better_work", "basic_skills_gained"),
    happenedOn: days,
    hoursAWeek: fc.option(fc.integer({ min: 1, max: 50 }), { nil: undefined }),
    evidenceLevel: fc.constantFrom(...evidenceLevels),
    recordedInError: fc.boolean(),
  }).map((given) => anOutcome(given as Partial<Outcome>));
  const contexts = fc.record({
    supportEndedOn: fc.option(days, { nil: undefined }),
    bornOn: fc.constantFrom(day("2004-02-29"), day("1986-01-20"), undefined),
    neetAtStart: fc.constantFrom(true, false, undefined),
    enrolments: fc.array(fc.record({ offer: fc.constantFrom("working_futures", "youth_pathways", "skills_for_all"), fromOn: days })),
    spells: fc.array(fc.record({ startedOn: days, endedOn: fc.option(days, { nil: undefined }), hoursAWeek: fc.integer({ min: 1, max: 50 }) })),
    otherCounted: fc.array(
      fc.record({ factId: fc.constantFrom("a", "b"), measureCode: fc.constantFrom("better-work", "basic-skills", "sustained-13-weeks"), happenedOn: days }).map((given) => aCountedFact(given)),
    ),
  }).map((given) => aCountContext({ today: day("2027-06-15"), supportStartedOn: day("2025-09-01"), ...(given as Partial<CountContext>) }));
  const measures = fc.constantFrom(...demonstrationMeasures);

  it("stronger evidence never turns a yes into a no", () => {
    fc.assert(
      fc.property(outcomes, measures, contexts, (outcome, measure, context) => {
        const answers = evidenceLevels.map((evidenceLevel) => whyCounts({ ...outcome, evidenceLevel }, measure, context).counts);
        expect(answers).toEqual([...answers].sort((a, b) => Number(a) - Number(b)));
      }),
    );
  });

  it("the answer is the same in whatever order the facts come", () => {
    const backwards = <Item>(items: readonly Item[]) => [...items].reverse();
    fc.assert(
      fc.property(outcomes, measures, contexts, (outcome, measure, context) => {
        const turned = { ...context, enrolments: backwards(context.enrolments), spells: backwards(context.spells), otherCounted: backwards(context.otherCounted) };
        expect(whyCounts(outcome, measure, turned)).toEqual(whyCounts(outcome, measure, context));
      }),
    );
  });

  it("a no always says at least one thing that is missing, every line reads on its own, and the wordless answer agrees", () => {
    fc.assert(
      fc.property(outcomes, measures, contexts, (outcome, measure, context) => {
        const verdict = whyCounts(outcome, measure, context);
        expect(counts(outcome, measure, context)).toBe(verdict.counts);
        const lines = verdict.counts ? verdict.checks : [...verdict.missing, ...verdict.checks];
        if (!verdict.counts) expect(verdict.missing.length).toBeGreaterThan(0);
        for (const line of lines) expect(line.said).toMatch(/^needs (?!undefined).+, recorded (?!undefined).+$/);
      }),
    );
  });
});
