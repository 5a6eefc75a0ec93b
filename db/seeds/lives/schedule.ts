import { londonDayOf } from "#app/domain/calendar/calendar-day";
import type { Dice } from "../dice";
import { instantOn, type SeedCalendar } from "../place/calendar";
import type { TimedHappening } from "./life";
import type { Story } from "./story";

/** The index, among the working days, of the day of the application; negative where the service was not open yet. */
export const firstDayOf = ({ workingDays }: SeedCalendar, { at, endedAgo }: Story): number => workingDays.length - endedAgo - at;

/** Gives every beat its instant: office hours, in order; an application alone on its day comes at any hour people are up. */
export function timesOf(calendar: SeedCalendar, story: Story, dice: Dice): TimedHappening[] {
  const first = firstDayOf(calendar, story);
  const beats = [...story.beats].sort((a, b) => a.on - b.on);
  const perDay = new Map<number, number>();
  for (const { on } of beats) perDay.set(on, (perDay.get(on) ?? 0) + 1);
  let lastDay = -1;
  let minutes = 0;
  return beats.map(({ on, happening }) => {
    const day = calendar.workingDays[first + on];
    // Today itself is only for what just came in.
    if (!day) {
      const at = new Date(calendar.now.getTime() - dice.between(15, 200) * 60_000);
      return { at, on: londonDayOf(at), happening };
    }
    const alone = happening.kind === "apply" && perDay.get(on) === 1;
    minutes = on === lastDay ? minutes + dice.between(4, 35) : alone ? dice.between(7 * 60, 22 * 60) : dice.between(8 * 60 + 40, 11 * 60);
    lastDay = on;
    return { at: new Date(instantOn(day, minutes).getTime() + dice.between(0, 59_999)), on: day, happening };
  });
}
