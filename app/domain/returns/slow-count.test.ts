import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aMeasure, aStream } from "#app/domain/agreements/builders";
import type { CountableFact, FactKind } from "#app/domain/agreements/countable-fact";
import type { FundingStream } from "#app/domain/agreements/claims";
import type { MeasureDefinition } from "#app/domain/agreements/measure";
import { addDays, addMonths, day, londonDayOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { quarterSpan, type Quarter } from "#app/domain/calendar/financial-quarter";
import { offers } from "#app/domain/cases/offer";
import { contractKinds, employmentTypes, evidenceLevels, payPeriods } from "#app/domain/outcomes/outcome";
import { buildReturn, type ReturnLine } from "./build";
import { aSupportedCase } from "./builders";
import type { SupportedCase } from "./return-line";
import { slowReturn, type SlowLine } from "./slow-count";

/** In the suite; the ten thousand with ORACLE_RUNS=10000. */
const histories = Number(process.env.ORACLE_RUNS ?? 1_500);

const first = day("2026-04-01");
/** Mostly the 1st or the 15th of a month, so that a day is often exactly so many months from another, or one off. */
const aDay = (fromMonth: number, toMonth: number): fc.Arbitrary<CalendarDay> =>
  fc.record({ month: fc.integer({ min: fromMonth, max: toMonth }), middle: fc.boolean(), off: fc.oneof({ arbitrary: fc.constant(0), weight: 4 }, { arbitrary: fc.integer({ min: -2, max: 2 }), weight: 1 }) })
    .map(({ month, middle, off }) => addDays(addMonths(first, month), (middle ? 14 : 0) + off));
/** Whole weeks, so that jobs and the breaks between them often last exactly as long as a rule asks. */
const aWeek = (from: number, to: number): fc.Arbitrary<CalendarDay> => fc.integer({ min: from, max: to }).map((weeks) => addDays(first, weeks * 7));
/** A rule that is asked now and then: with every rule asked at once nothing would count. */
const seldom = <Value>(value: fc.Arbitrary<Value>) => fc.oneof({ arbitrary: fc.constant(undefined), weight: 5 }, { arbitrary: value, weight: 1 });
const kinds = ["job_start_employed", "job_start_self_employed", "better_work", "learning_started", "first_meeting_held"] as const satisfies readonly FactKind[];
const optional = <Value>(value: fc.Arbitrary<Value>, freq = 2) => fc.option(value, { nil: undefined, freq });
/** What is not there is left out, as the records leave it out. */
const told = <Given extends object>(given: Given) => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as { [Name in keyof Given]: Exclude<Given[Name], undefined> };

const spell = fc.record({ startedOn: aWeek(-4, 20), lasts: optional(fc.integer({ min: 1, max: 6 }), 4), employmentType: optional(fc.constantFrom(...employmentTypes), 5), hoursAWeek: optional(fc.constantFrom(0, 8, 16, 37)), weeklyPayPence: optional(fc.constantFrom(0, 12_345, 42_000)) })
  .map(({ lasts, ...given }) => told({ ...given, endedOn: lasts === undefined ? undefined : addDays(given.startedOn, lasts * 7 - 1) }));
const person = fc.record({
  bornOn: optional(fc.constantFrom(day("2008-02-29"), day("2008-03-01"), day("2001-09-01"), day("1986-01-20")), 8),
  supportStartedOn: optional(aDay(-4, 2), 12),
  supportEndedOn: optional(aDay(1, 8), 2),
  neetAtStart: optional(fc.boolean()),
  enrolments: fc.array(fc.record({ offer: fc.constantFrom(...offers), fromOn: aDay(-4, 5), lasts: optional(fc.integer({ min: 0, max: 120 })) }), { maxLength: 3 }),
  spells: fc.array(spell, { maxLength: 5 }),
});
const measure = fc.record({
  countsKinds: fc.subarray([...kinds], { minLength: 2 }), offers: seldom(fc.subarray([...offers], { minLength: 1 })), minimumHoursAWeek: seldom(fc.constantFrom(1, 16)), minimumWeeklyEarningsPence: seldom(fc.constantFrom(10_000, 42_000)),
  earned: seldom(fc.record({ pence: fc.constantFrom(84_000, 420_000), weeks: optional(fc.constantFrom(2, 4)) }).map(({ pence, weeks }) => told({ pence, orSelfEmployedWeeks: weeks }))),
  employmentTypes: seldom(fc.subarray([...employmentTypes], { minLength: 1 })), weeks: seldom(fc.constantFrom(2, 4, 8, 12)), allowedGapDays: optional(fc.constantFrom(6, 7, 14)), mayCombineSpells: optional(fc.boolean(), 4),
  window: seldom(fc.record({ from: fc.constantFrom("support_start" as const, "support_end" as const), months: fc.constantFrom(1, 3, 6) })), minimumEvidence: fc.oneof({ arbitrary: fc.constant("self_declared" as const), weight: 4 }, { arbitrary: fc.constantFrom(...evidenceLevels), weight: 1 }),
  oncePerMonths: optional(fc.constantFrom(1, 3, 6, 12)), group: seldom(fc.constant("jobs")), oncePerCase: seldom(fc.boolean()), ageAtStart: seldom(fc.constantFrom({ from: 16, to: 18 }, { from: 18, to: 24 })), neetAtStart: seldom(fc.boolean()), changes: fc.boolean(),
});
const stream = fc.record({ share: fc.integer({ min: 1, max: 100 }), offers: seldom(fc.subarray([...offers], { minLength: 1 })), measureCodes: seldom(fc.subarray(["m0", "m1", "m2"], { minLength: 1 })), from: aDay(-3, 6), until: aDay(6, 14) });
const fact = fc.record({
  person: fc.nat(2), second: fc.boolean(), kind: fc.constantFrom(...kinds), happenedOn: aDay(-1, 10), late: fc.integer({ min: 0, max: 200 }), evidenceLevel: fc.constantFrom(...evidenceLevels), hoursAWeek: optional(fc.constantFrom(0, 8, 16, 37)), payPence: optional(fc.constantFrom(0, 1_200, 42_000)),
  payPeriod: optional(fc.constantFrom(...payPeriods), 5), contractKind: optional(fc.constantFrom(...contractKinds)), wrong: fc.constantFrom("no", "no", "no", "error", "corrected"), wrongAfter: fc.integer({ min: 0, max: 250 }), moved: fc.integer({ min: -60, max: 60 }),
});
const history = fc.record({ people: fc.array(person, { minLength: 3, maxLength: 3 }), second: person, measures: fc.array(measure, { minLength: 1, maxLength: 3 }), streams: fc.array(stream, { maxLength: 3 }), facts: fc.array(fact, { maxLength: 9 }), skipped: fc.option(fc.integer({ min: 0, max: 3 })) });
type History = typeof history extends fc.Arbitrary<infer Value> ? Value : never;

const instant = (on: CalendarDay) => new Date(`${on}T12:00:00Z`);

function casesOf({ people, second }: History): SupportedCase[] {
  return [...people, second].map(({ enrolments, ...given }, n) =>
    aSupportedCase({
      ...given,
      // The fourth is another case of the first person.
      caseId: `c${n}`, residentId: `r${n % 3}`, caseReference: `WL-${n}`,
      enrolments: enrolments.map(({ lasts, ...each }) => told({ ...each, untilOn: lasts === undefined ? undefined : addDays(each.fromOn, lasts) })),
    }),
  );
}

const measuresOfHistory = ({ measures }: History): MeasureDefinition[] =>
  measures.flatMap(({ changes, ...given }, n) => {
    const base = told({ ...given, code: `m${n}`, id: `m${n}` }) as Partial<MeasureDefinition>;
    const changesOn = day("2026-09-15");
    // A second version asks for nothing but the kind, from a day on.
    return changes ? [aMeasure({ ...base, validTo: addDays(changesOn, -1) }), aMeasure({ code: `m${n}`, id: `m${n}b`, countsKinds: given.countsKinds, version: 2, validFrom: changesOn })] : [aMeasure(base)];
  });

const streamsOf = ({ streams }: History): FundingStream[] =>
  streams.map(({ share, offers: of, measureCodes, from, until }, n) => aStream({ id: `s${n}`, code: `S${n}`, fromOn: from, untilOn: until, rules: [told({ share, offers: of, measureCodes, validFrom: from }) as FundingStream["rules"][number]] }));

/** The records as they stood at an instant. */
function factsAt({ facts }: History, at: Date): CountableFact[] {
  return facts.flatMap(({ person: of, second, kind, happenedOn, late, wrong, wrongAfter, moved, ...given }, n): CountableFact[] => {
    const recordedOn = addDays(happenedOn, late);
    const wrongOn = addDays(recordedOn, wrongAfter);
    // A first meeting has no hours and no pay.
    const base = { ...(kind === "first_meeting_held" ? { evidenceLevel: given.evidenceLevel } : told(given)), id: `f${n}`, caseId: second && of === 0 ? "c3" : `c${of}`, residentId: `r${of}`, kind, happenedOn, recordedAt: instant(recordedOn), recordedBy: "amina" } as CountableFact;
    if (base.recordedAt > at) return [];
    if (wrong === "no" || instant(wrongOn) > at) return [base];
    if (wrong === "error") return [{ ...base, recordedInError: true }];
    return [{ ...base, supersededById: `f${n}b` }, { ...base, id: `f${n}b`, happenedOn: addDays(happenedOn, moved), recordedAt: instant(wrongOn), supersedesId: `f${n}` }];
  });
}

const plain = ({ factId, measureCode, measureVersion, events, adjustmentReason, eventQuarter, shares }: ReturnLine): SlowLine => ({
  fact: factId, measure: measureCode, version: measureVersion, events, ...(adjustmentReason && { reason: adjustmentReason }), quarter: eventQuarter, shares: shares.map(({ streamCode, share }) => `${streamCode} ${share}`),
});
const inOrder = (lines: readonly SlowLine[]) => [...lines].sort((a, b) => (`${a.fact} ${a.measure} ${a.events}` < `${b.fact} ${b.measure} ${b.events}` ? -1 : 1));

describe("the engine", () => {
  it(`holds in every return what the slow count holds, in ${histories.toLocaleString("en-GB")} histories of a year`, () => {
    let lines = 0;
    const seen = new Set<string>();
    fc.assert(
      fc.property(history, (given) => {
        const rules = { measures: measuresOfHistory(given), streams: streamsOf(given), agreement: { fromOn: day("2026-04-01"), untilOn: day("2029-03-31") } };
        const cases = casesOf(given);
        const alreadyClaimed: ReturnLine[] = [];
        const frozen: { quarter: Quarter; frozenAt: Date; lines: SlowLine[] }[] = [];
        for (const [at, quarter] of (["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4", "2027-Q1"] as const).entries()) {
          // One quarter may be left open while later ones are frozen.
          if (at === given.skipped) continue;
          const frozenAt = instant(addDays(quarterSpan(quarter).to, 20));
          const input = { ...rules, quarter, today: londonDayOf(frozenAt), facts: factsAt(given, frozenAt), cases };
          const built = buildReturn({ ...input, alreadyClaimed, earlierFrozenQuarters: frozen }).lines;
          const slow = slowReturn({ ...input, frozen });
          expect(inOrder(built.map(plain)), quarter).toEqual(inOrder(slow));
          lines += built.length;
          for (const line of built) seen.add(line.adjustmentReason ?? "claim").add(`shared by ${line.shares.length}`);
          alreadyClaimed.push(...built);
          frozen.push({ quarter, frozenAt, lines: slow });
        }
      }),
      { numRuns: histories },
    );
    // The dice must not have thrown histories in which nothing happens.
    expect(lines).toBeGreaterThan(histories);
    expect([...seen].sort()).toEqual(["claim", "corrected", "met_later", "recorded_late", "shared by 0", "shared by 1", "shared by 2", "shared by 3", "withdrawn"]);
  }, 600_000);
});
