import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import type { Message } from "./wording";

// To a provider's leads, about their own systems: nothing about anybody who was referred.

/** Nothing has arrived at an endpoint for days. */
export const webhookOff = ({ host, link }: { host: string; link: string }): Message => ({
  subject: "We have stopped sending to your system",
  body: `Nothing we sent to ${host} has arrived for 5 days, so we have switched it off.\n\nOnce it works again, switch it on and send again what did not arrive: ${link}`,
});

/** A key opens nothing after a day that is near. */
export const keyEndsSoon = ({ name, on, link }: { name: string; on: CalendarDay; link: string }): Message => ({
  subject: `Your key “${name}” ends on ${sayDay(on)}`,
  body: `The last day of your key “${name}” is ${sayDay(on)}. After it, the system that uses it is refused.\n\nMake a new key, put it into your system, then revoke the old one: ${link}`,
});
