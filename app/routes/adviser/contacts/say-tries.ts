import { sayCount } from "#app/content/names";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import type { Tries } from "#db/queries/casework/contacts";

/** "Tried 3 times since they were last spoken to, on 3 March 2026." */
export function sayTries({ count, lastInContact }: Tries): string {
  const last = lastInContact && sayDay(londonDayOf(lastInContact));
  if (count === 0) return last ? `Last in contact on ${last}.` : "Nobody has been in contact with them yet.";
  return `Tried ${sayCount(count, "time", "times")}${last ? ` since they were last spoken to, on ${last}` : ", and not spoken to yet"}.`;
}
