import { addDays, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { mostTogether, type ShareableField } from "./referral";

/** What a referral is to achieve: few things, so that a report can answer each. */
export const mostGoals = 5;
export const longestGoal = 200;

/** [L] Local setting: days after which a draft nobody went on with is said to be left. It is kept until somebody sends it or throws it away. */
export const leftAfterDays = 5;

export const leftOn = (changedOn: CalendarDay): CalendarDay => addDays(changedOn, leftAfterDays);

export const isLeft = (changedOn: CalendarDay, today: CalendarDay): boolean => today >= leftOn(changedOn);

export interface DraftFacts {
  serviceIds: readonly string[];
  fields: readonly ShareableField[];
  agreedOn: CalendarDay | null;
  way: string | null;
}

export type DraftGap = "service" | "fields" | "agreed" | "way";

/** What a draft still lacks before it can be sent, in the order of its page. */
export function gapsOf({ serviceIds, fields, agreedOn, way }: DraftFacts): DraftGap[] {
  const gaps: [DraftGap, boolean][] = [["service", serviceIds.length === 0 || serviceIds.length > mostTogether], ["fields", fields.length === 0], ["agreed", agreedOn === null], ["way", way === null]];
  return gaps.flatMap(([gap, is]) => (is ? [gap] : []));
}

/** Goals a referral could have, from the plan's: those still open, each once, at most as many as can be chosen. */
export const suggestedGoals = (titles: readonly string[]): string[] => [...new Set(titles.map((title) => title.trim().slice(0, longestGoal)).filter(Boolean))].slice(0, mostGoals);
