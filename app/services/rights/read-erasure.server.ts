import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { isTracked, youthOn } from "#app/domain/neet/tracked";
import { mustBeKept, type WhyNotErased } from "#app/domain/rights/rights-request";
import { asService, type Db } from "#db/client.server";
import { readErasureFacts } from "#db/queries/rights/erasure";

/** What stands against erasing somebody's record on a day, and how much of theirs was counted. In the service's own transaction. */
export async function standsAgainst(db: Db, residentId: string, on: CalendarDay): Promise<{ against: WhyNotErased[]; counted: number }> {
  const facts = await readErasureFacts(db, residentId);
  if (!facts) return { against: [], counted: 0 };
  const { openCases, held, counted, dateOfBirth, inYouthPathways } = facts;
  return { against: mustBeKept({ openCases, held, tracked: isTracked(youthOn(dateOfBirth, on), inYouthPathways) }), counted };
}

/** The same for a page, once its reader was shown to see the case. */
export const readErasure = (residentId: string, on: CalendarDay) => asService((db) => standsAgainst(db, residentId, on));
