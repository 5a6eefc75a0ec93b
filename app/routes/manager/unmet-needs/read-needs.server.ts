import { addDays, addMonths, day, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { unmetNeedsTable } from "#app/domain/finding/unmet-needs";
import type { StaffActor } from "#app/domain/people/actor";
import { asActor } from "#db/client.server";
import { countUnmetNeeds, listServicesSince } from "#db/queries/finding/unmet-needs";

/** How many months back can be asked for. One at a time: sums of months would give away what a month hides. */
const mostMonths = 12;

/** The months that can be asked for, the newest first, each as its first day. */
export function monthsUntil(today: CalendarDay): CalendarDay[] {
  const first = day(`${today.slice(0, 7)}-01`);
  return Array.from({ length: mostMonths }, (_, back) => addMonths(first, -back));
}

/** The needs of the month an address asks for (`month=2026-03`), the current one where it asks for none there is. */
export async function readNeeds(actor: StaffActor, request: Request, today: CalendarDay) {
  const months = monthsUntil(today);
  const asked = new URL(request.url).searchParams.get("month");
  const month = months.find((each) => each.slice(0, 7) === asked) ?? months[0] ?? today;
  const lastDay = addDays(addMonths(month, 1), -1);
  return asActor(actor, async (db) => ({ months, month, ...unmetNeedsTable(await countUnmetNeeds(db, month, lastDay)), since: await listServicesSince(db, month, lastDay) }));
}
