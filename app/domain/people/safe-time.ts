import { isSafeTime, safeContactUnsaid, type SafeContact } from "./safe-contact";

const clock = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** The next instant, from this one on, at which it is safe to reach somebody: this one where it is, else the beginning of their hours. */
export function nextSafeTime(safeContact: SafeContact | undefined, at: Date): Date {
  const hours = safeContact?.hours;
  if (!hours || isSafeTime(safeContact, clock.format(at))) return at;
  const wait = (from: Date) => (minutesOf(hours.from) - minutesOf(clock.format(from)) + 1440) % 1440;
  const reached = new Date(Math.floor(at.getTime() / 60_000) * 60_000 + wait(at) * 60_000);
  // The clocks went forward or back in between.
  const off = wait(reached);
  return off === 0 ? reached : new Date(reached.getTime() + (off > 720 ? off - 1440 : off) * 60_000);
}

/** [L] Local setting: nothing is sent at night to somebody who named no hours of their own. */
export const dayHours = { from: "08:00", to: "21:00" } as const;

/** The next instant, from this one on, for a message that nobody is waiting for: in their own hours, or in the day. */
export const nextTimeToWrite = (safeContact: SafeContact | undefined, at: Date): Date => nextSafeTime({ ...(safeContact ?? safeContactUnsaid), hours: safeContact?.hours ?? dayHours }, at);
