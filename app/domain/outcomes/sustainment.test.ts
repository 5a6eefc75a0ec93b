import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day } from "#app/domain/calendar/calendar-day";
import { anOutcome } from "./builders";
import { daysSustained, earnedPence, spellsOf, type WorkSpell } from "./sustainment";

const until = day("2026-12-31");
const spell = (from: string, to?: string): WorkSpell => ({ startedOn: day(from), endedOn: to === undefined ? undefined : day(to) });
const joined = { allowedGapDays: 14, mayCombineSpells: true };

describe("the jobs of a case", () => {
  const start = anOutcome({ id: "first", supersededById: "second" });
  const corrected = anOutcome({ id: "second", supersedesId: "first" });

  it("end when somebody said so, whichever record of them they were told of", () => {
    const ends = [{ outcomeId: "first", endedOn: day("2026-08-01") }];
    expect(spellsOf([start, corrected], ends)).toMatchObject([{ startedOn: "2026-05-11", endedOn: "2026-08-01" }]);
    expect(spellsOf([anOutcome({ id: "other" })], ends)[0]?.endedOn).toBeUndefined();
  });

  it("end on the earlier day where two said different ones", () => {
    const ends = [{ outcomeId: "second", endedOn: day("2026-08-09") }, { outcomeId: "first", endedOn: day("2026-08-01") }, { outcomeId: "second", endedOn: day("2026-08-05") }];
    expect(spellsOf([start, corrected], ends)[0]?.endedOn).toBe("2026-08-01");
  });
});

describe("days in work", () => {
  it("counts the first and the last day", () => {
    expect(daysSustained([spell("2026-01-01", "2026-04-01")], until, {})).toBe(91);
    expect(daysSustained([spell("2026-12-31")], until, {})).toBe(1);
    expect(daysSustained([], until, joined)).toBe(0);
  });

  it("leaves out what comes after the day asked about", () => {
    expect(daysSustained([spell("2026-12-01", "2027-06-30"), spell("2027-01-05")], until, joined)).toBe(31);
  });

  it("takes the longest job where jobs may not be added together", () => {
    expect(daysSustained([spell("2026-01-01", "2026-01-31"), spell("2026-02-01", "2026-02-10")], until, { allowedGapDays: 14 })).toBe(31);
  });

  it("adds jobs together over an allowed gap, without the gap's days, and starts again after a longer one", () => {
    const january = spell("2026-01-01", "2026-01-31");
    expect(daysSustained([january, spell("2026-02-15", "2026-02-24")], until, joined)).toBe(41);
    expect(daysSustained([january, spell("2026-02-16", "2026-02-25")], until, joined)).toBe(31);
  });

  it("counts a day with two jobs once", () => {
    expect(daysSustained([spell("2026-01-01", "2026-01-31"), spell("2026-01-10", "2026-01-20"), spell("2026-01-25", "2026-02-05")], until, joined)).toBe(36);
  });

  it("never changes with the order of the jobs, nor exceeds the days there are", () => {
    const first = day("2026-01-01");
    const spells = fc.array(fc.tuple(fc.nat(200), fc.option(fc.nat(60), { nil: undefined })).map(([start, length]): WorkSpell => {
      const startedOn = addDays(first, start);
      return { startedOn, endedOn: length === undefined ? undefined : addDays(startedOn, length) };
    }), { maxLength: 6 });
    fc.assert(
      fc.property(spells, fc.boolean(), (jobs, mayCombineSpells) => {
        const rule = { allowedGapDays: 7, mayCombineSpells };
        const days = daysSustained(jobs, until, rule);
        expect(daysSustained([...jobs].reverse(), until, rule)).toBe(days);
        expect(days).toBeLessThanOrEqual(365);
        expect(days).toBeLessThanOrEqual(daysSustained(jobs, until, { allowedGapDays: 7, mayCombineSpells: true }));
      }),
    );
  });
});

it("the jobs of a case are its job starts that stand, each with its end where that is known", () => {
  const outcomes = [
    anOutcome({ id: "bakery" }),
    anOutcome({ id: "mistake", recordedInError: true }),
    anOutcome({ id: "course", kind: "course_completed" }),
    anOutcome({ id: "shop", kind: "job_start_self_employed", happenedOn: day("2026-06-01"), hoursAWeek: 12 }),
  ];
  expect(spellsOf(outcomes, [{ outcomeId: "bakery", endedOn: day("2026-05-29") }])).toEqual([
    { startedOn: day("2026-05-11"), endedOn: day("2026-05-29"), employmentType: "employed", hoursAWeek: 30, weeklyPayPence: 42_000 },
    { startedOn: day("2026-06-01"), endedOn: undefined, employmentType: "self_employed", hoursAWeek: 12, weeklyPayPence: 16_800 },
  ]);
});

describe("what was earned", () => {
  const paid = (from: string, to: string | undefined, weeklyPayPence?: number): WorkSpell => ({ ...spell(from, to), weeklyPayPence });

  it("is a week's pay for every seven days, the first and the last included", () => {
    expect(earnedPence([paid("2026-12-25", undefined, 42_000)], until)).toBe(42_000);
    expect(earnedPence([paid("2026-12-25", "2026-12-25", 42_000)], until)).toBe(6_000);
  });

  it("adds jobs at the same time, takes nothing for one without recorded pay, and nothing that is to come", () => {
    expect(earnedPence([paid("2026-12-25", undefined, 7_000), paid("2026-12-25", undefined, 14_000), paid("2026-01-01", undefined), paid("2027-01-01", undefined, 70_000)], until)).toBe(21_000);
  });
});
