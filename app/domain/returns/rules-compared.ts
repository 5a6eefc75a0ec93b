import { textOrder } from "#app/domain/text-order";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { addCompared, type MeasureCompared, type RulesCompared } from "./compare-rules";

/** What many claims lost under a measure lack first, and how many of them. */
export interface WhatIsLacking {
  measureCode: string;
  label: string;
  claims: number;
}

/** A comparison as it is kept: sums alone, so that whoever writes rules learns nothing of anybody. */
export interface ComparisonKept {
  period: { from: CalendarDay; to: CalendarDay };
  measures: MeasureCompared[];
  lacking: WhatIsLacking[];
}

/** What is said of a claim that is lost because its measure is not in the rules any more. */
export const measureGone = "The measure itself";

/** Adds what one part of the people gives to what the parts before gave. */
export function addToComparison(kept: ComparisonKept, part: RulesCompared): ComparisonKept {
  const measures = addCompared(new Map(kept.measures.map((measure) => [measure.measureCode, measure])), part);
  const lacking = new Map(kept.lacking.map((each) => [`${each.measureCode}/${each.label}`, each]));
  for (const { measureCode, missing } of part.lost) {
    const label = missing[0]?.label ?? measureGone;
    const key = `${measureCode}/${label}`;
    lacking.set(key, { measureCode, label, claims: (lacking.get(key)?.claims ?? 0) + 1 });
  }
  return { ...kept, measures: [...measures.values()], lacking: [...lacking.values()].sort((a, b) => textOrder(a.measureCode, b.measureCode) || b.claims - a.claims || textOrder(a.label, b.label)) };
}

/** "412 claims the same, 9 lost, 3 gained". */
export function sumsOf({ measures }: Pick<ComparisonKept, "measures">): { same: number; lost: number; gained: number } {
  const sum = (what: "same" | "lost" | "gained") => measures.reduce((total, measure) => total + measure[what], 0);
  return { same: sum("same"), lost: sum("lost"), gained: sum("gained") };
}
