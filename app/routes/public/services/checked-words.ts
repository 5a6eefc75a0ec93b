import type { Words } from "#app/content/resident/catalogue";
import type { Say } from "#app/content/resident/say";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { Freshness } from "#app/domain/finding/freshness";

/** When an entry was last checked, and to ring first where that is long ago. */
export function checkedWords({ assuredDate, freshness }: { assuredDate: CalendarDay | null; freshness: Freshness }, words: Words["findServices"], say: Say): string {
  if (!assuredDate) return words.neverChecked;
  return [words.checked(say.day(assuredDate)), freshness === "stale" ? words.checkedLongAgo : ""].filter(Boolean).join(". ");
}
