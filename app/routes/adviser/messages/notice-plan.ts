import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayTime } from "#app/domain/calendar/say-time";
import { sayDay } from "#app/domain/calendar/words";
import { timeToSend } from "#app/domain/messages/quiet-hours";
import { wayToWrite, type SafeContact } from "#app/domain/people/safe-contact";

/** How a resident would be told of a message written now: said before it is sent. */
export function planOfNotice({ email, phone, safeContact }: { email: string | null; phone: string | null; safeContact: SafeContact }, now: Date): { words: string; held: boolean } {
  const way = wayToWrite({ email, phone, safeContact });
  if (!way) return { words: "There is no safe way to write to them: no email or text is sent. They read it when they next sign in; tell them yourself.", held: false };
  const at = timeToSend("team-wrote", safeContact, now);
  const what = way === "email" ? "An email" : "A text";
  const says = safeContact.contentFree ? "that says nothing of what it is about" : "that says only that there is a message";
  if (at <= now) return { words: `${what} ${says} is sent at once.`, held: false };
  return { words: `${what} ${says} is sent on ${sayDay(londonDayOf(at))} at ${sayTime(at)}: ${safeContact.hours ? "outside their hours nothing is sent" : "nothing is sent at night"}.`, held: true };
}
