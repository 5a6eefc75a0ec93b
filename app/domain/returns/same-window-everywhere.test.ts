import { describe, expect, it } from "vitest";
import { aMeasure } from "#app/domain/agreements/builders";
import { whyCounts } from "#app/domain/agreements/counts";
import { addDays, day, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { quarterOf } from "#app/domain/calendar/financial-quarter";
import { sayDay } from "#app/domain/calendar/words";
import { checkNewOutcome } from "#app/domain/outcomes/new-outcome";
import { anOutcome } from "#app/domain/outcomes/builders";
import { returnPublication } from "#app/domain/publishing/return-publication";
import { returnWorkbook } from "#app/domain/publishing/return-workbook";
import { buildReturn } from "./build";
import { aReturnInput, aSupportedCase } from "./builders";
import { canonicalRow, columns } from "./file";
import { nearMisses } from "./near-misses";

// Elsewhere one window was written three times, in the form, on the page and in the export, and each was another.

const windows = [
  { from: "support_start", months: 13, starts: "2026-05-03", last: "2027-06-03" },
  { from: "support_start", months: 12, starts: "2026-02-28", last: "2027-02-28" },
  { from: "support_start", months: 6, starts: "2026-08-31", last: "2027-02-28" },
  { from: "support_end", months: 6, starts: "2026-09-30", last: "2027-03-30" },
] as const;

describe.each(windows)("a window of $months months from $from on $starts", ({ from, months, starts, last }) => {
  const measure = aMeasure({ window: { from, months }, definition: `Up to ${months} months.` });
  const lastDay = day(last);
  const supported = aSupportedCase(from === "support_start" ? { supportStartedOn: day(starts) } : { supportStartedOn: day("2026-04-01"), supportEndedOn: day(starts) });
  const today = addDays(lastDay, 30);
  const startOn = (on: CalendarDay) => anOutcome({ happenedOn: on, recordedAt: new Date(`${on}T12:00:00Z`) });
  const around = [-40, -1, 0, 1, 2, 29].map((days) => addDays(lastDay, days));

  it("is the same on the page that says why, in the return, in its file and among what nearly counts", () => {
    for (const on of around) {
      const inside = on <= lastDay;
      const verdict = whyCounts(startOn(on), measure, { ...supported, today, otherCounted: [] });
      expect(verdict.counts, `the page, ${on}`).toBe(inside);
      const { lines } = buildReturn(aReturnInput({ quarter: quarterOf(on), today, measures: [measure], facts: [startOn(on)], cases: [supported] }));
      expect(lines.length, `the return, ${on}`).toBe(inside ? 1 : 0);
      const at = columns.findIndex(({ name }) => name === "happened_on");
      expect(lines.map((line) => canonicalRow({ participant: "P-1", line })[at]), `the file, ${on}`).toEqual(inside ? [on] : []);
      expect(nearMisses({ ...aReturnInput({ today, measures: [measure], cases: [supported] }), facts: [startOn(on)] }, []), `nearly counts, ${on}`).toEqual([]);
    }
  });

  it("is recorded whatever day it was: the form asks for what happened, not for what counts", () => {
    for (const on of around) expect(checkNewOutcome({ ...startOn(on), payPeriod: undefined, payPence: undefined }, { today, caseOpenedOn: day("2026-02-01"), bornOn: day("1986-01-20") }).filter(({ field }) => field === "happenedOn"), on).toEqual([]);
  });

  it("says its last day in words, and its definition in the page’s rule and in the workbook", () => {
    const verdict = whyCounts(startOn(addDays(lastDay, 1)), measure, { ...supported, today, otherCounted: [] });
    expect(verdict.counts || verdict.missing.find(({ label }) => label === "Time limit")?.said).toContain(`a day up to ${sayDay(lastDay)}`);
    expect(verdict.rule.text).toBe(measure.definition);
    const { sheets } = returnWorkbook({ placeName: "N", agreementName: "A", quarter: "2026-Q1", frozenOn: today, signedOffOn: today, contentHash: "x", measures: [measure], checks: [], tables: returnPublication([]) });
    expect(JSON.stringify([...((sheets.find(({ name }) => name === "Definitions")?.table?.rows ?? []) as Iterable<unknown>)])).toContain(measure.definition);
  });
});
