import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { say } from "#app/content/resident/say";

interface When {
  heldOn: CalendarDay;
  beginsAt: string | null;
  endsAt: string | null;
}

/** `Thursday 26 March 2026, 10am to 12:30pm`. */
export const sayWhenHeld = ({ heldOn, beginsAt, endsAt }: When): string => `${say.en.weekday(heldOn)}${beginsAt ? `, ${say.en.clock(beginsAt)}${endsAt ? ` to ${say.en.clock(endsAt)}` : ""}` : ""}`;
