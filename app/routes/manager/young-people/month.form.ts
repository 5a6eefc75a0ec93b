import { z } from "zod";
import { addDays, addMonths, day, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { choice, text } from "#app/web/fields";

/** The last days of the months that are over, the newest first: the last twelve. */
export function monthsOver(today: CalendarDay): CalendarDay[] {
  const first = day(`${today.slice(0, 7)}-01`);
  return Array.from({ length: 12 }, (_, back) => addDays(addMonths(first, -back), -1));
}

export const monthForm = (today: CalendarDay) =>
  z.object({
    month: choice(monthsOver(today) as [CalendarDay, ...CalendarDay[]], "Select the month"),
    reason: text({ missing: "Enter why you need the file", what: "The reason", max: 500 }),
  });
