import { addDays, londonDayOf } from "#app/domain/calendar/calendar-day";
import { sameLondonDay } from "#app/domain/calendar/london-time";
import { timeOfDayOf } from "#app/domain/calendar/say-time";
import { isSafeTime, type SafeContact } from "#app/domain/people/safe-contact";
import { appointmentSettings, type AppointmentSettings } from "./appointment-settings";
import { isToCome, type AppointmentFacts } from "./appointment-status";

/** Whether now is a time for a reminder: in the person's safe hours where they named any, else in the day. */
export function isTimeToRemind(safeContact: SafeContact, now: Date, { reminderHours: { from, to } }: AppointmentSettings = appointmentSettings): boolean {
  const at = timeOfDayOf(now);
  return safeContact.hours ? isSafeTime(safeContact, at) : from <= at && at <= to;
}

/** On the day before, once, for whatever is still to come. One that was only arranged on that day needs none: its own message says the same. */
export function isToBeReminded(facts: AppointmentFacts & { remindedAt: Date | null; createdAt: Date }, now: Date): boolean {
  return facts.remindedAt === null && isToCome(facts, now) && addDays(londonDayOf(now), 1) === londonDayOf(facts.startsAt) && !sameLondonDay(facts.createdAt, now);
}
