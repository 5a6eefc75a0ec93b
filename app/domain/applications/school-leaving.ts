import { addDays, calendarDayOf, partsOf, weekdayOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { mayApplyFrom } from "./eligibility";

const friday = 5;

/**
 * The day somebody in England may leave school: the last Friday in June of the school year in which they turn 16, counting the summer
 * holidays to 31 August [P: GOV.UK, School leaving age]. Learning or training goes on until 18.
 */
export function mayLeaveSchoolOn(born: CalendarDay): CalendarDay {
  const { year, month } = partsOf(mayApplyFrom(born));
  const endOfJune = calendarDayOf(month >= 9 ? year + 1 : year, 6, 30)!;
  return addDays(endOfJune, -((weekdayOf(endOfJune) - friday + 7) % 7));
}
