import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { workingDaysBetween } from "#app/domain/calendar/working-days";

/** Kinds of work a partner is asked for: referrals to providers, handovers to other teams, deciding what arrives in triage. */
export const works = ["referrals", "handovers", "triage"] as const;
export type Work = (typeof works)[number];

/** Bands of how many barriers were open when somebody was asked for. */
export const barrierBands = ["0", "1", "2", "3+"] as const;
export type BarrierBand = (typeof barrierBands)[number];

/** One thing a partner was asked. */
export interface Asked {
  askedOn: CalendarDay;
  dueOn: CalendarDay;
  /** Their first answer of any kind: a question is one, for whoever asks is not silent. */
  answeredOn?: CalendarDay | undefined;
  accepted: boolean;
  /** Coded, where they said no. */
  reason?: string | undefined;
  /** Barriers that were open on that day. */
  barriers: number;
  /** Somebody's turn still: no answer and its clock runs, or no decision yet. */
  running: boolean;
}

export interface CooperationCounts {
  asked: number;
  answeredInTime: number;
  answeredLate: number;
  silent: number;
  accepted: number;
  /** By reason, where there was a no. */
  reasons: Record<string, number>;
  /** Working days to the first answer, in the middle. */
  medianDays: number | null;
  /** By number of open barriers when they were asked: how many, and how many were accepted. */
  caseMix: { barriers: BarrierBand; asked: number; accepted: number }[];
}

export const bandOf = (barriers: number): BarrierBand => barrierBands[Math.min(Math.max(barriers, 0), 3)]!;

/** The first day of the month something belongs to: that in which they were asked, whenever they answered. */
export const monthOf = (on: CalendarDay): CalendarDay => `${on.slice(0, 7)}-01` as CalendarDay;

/** What became of an asking by a day: on the last day they are still in time. `waiting` where it can still be in time. */
export function timingOf({ answeredOn, dueOn, running }: Asked, today: CalendarDay): "in_time" | "late" | "silent" | "waiting" {
  if (answeredOn !== undefined) return answeredOn <= dueOn ? "in_time" : "late";
  return running && dueOn >= today ? "waiting" : "silent";
}

/** The one in the middle; of an even number, the mean of the two. */
function median(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** A partner's month in numbers. Those whose clock still runs are asked and nothing else yet. */
export function countAsked(asked: readonly Asked[], today: CalendarDay): CooperationCounts {
  const timings = asked.map((one) => timingOf(one, today));
  const having = (timing: ReturnType<typeof timingOf>) => timings.filter((each) => each === timing).length;
  const reasons: Record<string, number> = {};
  for (const { reason, accepted } of asked) if (reason !== undefined && !accepted) reasons[reason] = (reasons[reason] ?? 0) + 1;
  return {
    asked: asked.length, answeredInTime: having("in_time"), answeredLate: having("late"), silent: having("silent"),
    accepted: asked.filter(({ accepted }) => accepted).length, reasons,
    medianDays: median(asked.flatMap(({ askedOn, answeredOn }) => (answeredOn === undefined ? [] : [workingDaysBetween(askedOn, answeredOn)]))),
    caseMix: barrierBands.map((barriers) => {
      const ofBand = asked.filter((one) => bandOf(one.barriers) === barriers);
      return { barriers, asked: ofBand.length, accepted: ofBand.filter(({ accepted }) => accepted).length };
    }),
  };
}

/** Whether a month can be worked out for good: it is over, and no clock of anything asked in it runs any more. */
export const isComplete = (month: CalendarDay, asked: readonly Asked[], today: CalendarDay): boolean => monthOf(today) > month && !asked.some(({ running }) => running);
