import { sayCount } from "#app/content/names";
import { daysBetween, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";

/** When what is known of somebody stops being known: in words, with the day for whoever plans by it. */
export function Lapse({ on, today }: { on: CalendarDay; today: CalendarDay }) {
  const days = daysBetween(today, on);
  const words = days > 0 ? `Lapses in ${sayCount(days, "day", "days")}` : days === 0 ? "Lapses today" : `Lapsed ${sayCount(-days, "day", "days")} ago`;
  return <span className={days > 0 ? "wl-due" : "wl-due wl-due--overdue"}>{words}<span className="wl-due__day"> {sayDay(on)}</span></span>;
}
