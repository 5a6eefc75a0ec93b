import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { sayDay, sayDue } from "#app/domain/calendar/words";
import { classNames } from "#app/ui/govuk/props";

/** How a clock stands, in words; overdue is heavier too, never by colour alone. The day itself follows for whoever plans by it. */
export function Due({ on, today }: { on: CalendarDay; today: CalendarDay }) {
  const { words, overdue } = sayDue(on, today);
  return (
    <span className={classNames("wl-due", overdue && "wl-due--overdue")}>
      {overdue ? capitalised(words) : `Due ${words}`}
      <span className="wl-due__day"> {sayDay(on)}</span>
    </span>
  );
}

const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
