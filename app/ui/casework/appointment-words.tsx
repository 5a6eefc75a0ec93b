import { endOf } from "#app/domain/appointments/appointment-status";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { useWords } from "#app/ui/words";

interface Time {
  startsAt: Date;
  minutes: number;
}

/** How the page's language says when an appointment is. */
export function useAppointmentWords() {
  const { words: { appointments }, say } = useWords();
  return {
    appointments,
    /** `Thursday 26 March 2026 at 10am`. */
    when: (startsAt: Date) => appointments.at(say.weekday(londonDayOf(startsAt)), say.time(startsAt)),
    /** `Thursday 26 March 2026, 10am to 10:30am`. */
    fromTo: ({ startsAt, minutes }: Time) => appointments.fromTo(say.weekday(londonDayOf(startsAt)), say.time(startsAt), say.time(endOf({ startsAt, minutes }))),
  };
}
