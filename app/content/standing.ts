import type { Forecast, Pace } from "#app/domain/agreements/forecast";
import type { Standing } from "#app/domain/agreements/standing";
import type { Shown } from "#app/domain/publishing/shown";

const personOrPeople = (count: number) => (count === 1 ? "1 person" : `${count} people`);

/** How a measure stands, in the sentence its chart says. */
export function sayStanding({ people, profileToday, target }: Pick<Standing, "people" | "profileToday" | "target">): string {
  if (profileToday === undefined) return `${personOrPeople(people)} reached; no target is set`;
  const off = people - profileToday;
  const against = off === 0 ? "as many as the profile" : `${Math.abs(off)} ${off > 0 ? "more" : "fewer"} than the profile of ${profileToday}`;
  return `${personOrPeople(people)} reached${target === undefined ? "" : ` of ${target}`}, ${against}`;
}

export const sayForecast = (forecast: Forecast | "too-little" | undefined): string =>
  forecast === undefined ? "" : forecast === "too-little" ? "Too little to say" : forecast.low === forecast.high ? String(forecast.point) : `${forecast.low} to ${forecast.high}`;

/** What would have to be true for the year's target to be reached. */
export function sayPace({ needed, weeksLeft, perWeekNeeded, perWeekNow }: Pace): string {
  if (needed === 0) return "The year’s target is reached.";
  if (perWeekNeeded === undefined) return `${personOrPeople(needed)} short, and no week is left.`;
  const weeks = weeksLeft === 1 ? "the week that is left" : `each of the ${weeksLeft} weeks that are left`;
  return `${personOrPeople(needed)} more: ${perWeekNeeded} in ${weeks}. In the last 13 weeks it was ${perWeekNow} a week.`;
}

export const sayShown = (shown: Shown): string => (shown === "hidden" ? "hidden" : String(shown));
