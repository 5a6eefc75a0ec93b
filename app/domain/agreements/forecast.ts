/** How many quarters of pace a forecast looks back on, one of each season [L]; and the fewest it takes to say anything. */
export const forecastQuarters = 4;
export const fewestForecastQuarters = 2;

export interface Forecast {
  low: number;
  point: number;
  high: number;
}

export interface ToForecast {
  /** People reached in the year so far. */
  soFar: number;
  /** People newly reached in each quarter that has ended, oldest first; those of earlier years too. */
  ended: readonly number[];
  /** How much of the year is left, in quarters: 1.5 is one whole quarter and half of the running one. */
  quartersLeft: number;
}

/**
 * Where the year would end at the pace of the last four quarters: at their slowest, their average and their quickest pace, in whole people.
 * Nothing is assumed about seasons or growth. `undefined` where fewer than two quarters have ended: too little to say.
 */
export function forecastOf({ soFar, ended, quartersLeft }: ToForecast): Forecast | undefined {
  const pace = ended.slice(-forecastQuarters);
  if (pace.length < fewestForecastQuarters) return undefined;
  const left = Math.max(0, quartersLeft);
  const average = pace.reduce((sum, people) => sum + people, 0) / pace.length;
  return { low: soFar + Math.floor(Math.min(...pace) * left), point: soFar + Math.round(average * left), high: soFar + Math.ceil(Math.max(...pace) * left) };
}

export interface Pace {
  /** People still to reach; 0 where the target is met. */
  needed: number;
  weeksLeft: number;
  /** So many a week would do it; absent where no week is left. */
  perWeekNeeded?: number;
  /** So many a week there were in the last 13 weeks. */
  perWeekNow: number;
}

export const paceWeeks = 13;

/** What would have to be true for a target to be met: people a week from now on, against the pace of the last 13 weeks. To one decimal place, what is needed rounded up. */
export function paceOf({ target, soFar, lastWeeks, daysLeft }: { target: number; soFar: number; lastWeeks: number; daysLeft: number }): Pace {
  const needed = Math.max(0, target - soFar);
  const weeks = Math.max(0, daysLeft) / 7;
  return { needed, weeksLeft: Math.ceil(weeks), ...(weeks > 0 && { perWeekNeeded: Math.ceil((needed / weeks) * 10) / 10 }), perWeekNow: Math.round((lastWeeks / paceWeeks) * 10) / 10 };
}
