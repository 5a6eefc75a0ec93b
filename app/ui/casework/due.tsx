import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { howFar, isLate } from "#app/domain/calendar/words";
import { classNames } from "#app/ui/govuk/props";
import { useWords } from "#app/ui/words";

/** How a clock stands, in words; overdue is heavier too, never by colour alone. The day itself follows for whoever plans by it. */
export function Due({ on, today }: { on: CalendarDay; today: CalendarDay }) {
  const { words: { page: { due } }, say } = useWords();
  const far = howFar(on, today);
  return (
    <span className={classNames("wl-due", isLate(far) && "wl-due--overdue")}>
      {far.count === undefined ? due[far.kind] : due[far.kind](far.count)}
      <span className="wl-due__day"> {say.day(on)}</span>
    </span>
  );
}
