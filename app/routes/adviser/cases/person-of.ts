import { channelWords } from "#app/content/applications";
import { londonDayOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import type { SafeContact } from "#app/domain/people/safe-contact";

interface ResidentFacts {
  firstName: string;
  lastName: string;
  preferredName: string | null;
  pronunciation: string | null;
  dateOfBirth: CalendarDay;
  email: string | null;
  phone: string | null;
  postcode: string | null;
  language: string;
  helpNeeded: string | null;
  safeContact: SafeContact;
  anonymisedAt: Date | null;
}

/** What must be known before anybody rings or writes. A way they have no number or address for is not a limit; without any limit, nothing. */
export function alertsOf({ email, phone, safeContact }: Pick<ResidentFacts, "email" | "phone" | "safeContact">): string[] {
  const { channels, contentFree, noVoicemail, hours } = safeContact;
  const ways = [...(email ? (["email"] as const) : []), ...(phone ? (["text", "phone"] as const) : [])];
  const safe = channels.map((channel) => channelWords[channel].toLowerCase()).join(", ");
  return [
    ...(ways.every((way) => channels.includes(way)) ? [] : [safe ? `Contact only by: ${safe}` : "No way of contact is safe: wait until they come in"]),
    ...(phone && noVoicemail ? ["Leave no voicemail"] : []),
    ...(contentFree ? ["Messages must not say what they are about"] : []),
    ...(hours ? [`Contact only between ${hours.from} and ${hours.to}`] : []),
  ];
}

export interface StandingAlert {
  id: string;
  words: string;
  reviewOn: CalendarDay;
}

/** Who a case is about, as every page of it shows them: how it is safe to reach them, and what to know before meeting them. */
export function personOf(resident: ResidentFacts, { reference, restricted }: { reference: string; restricted: boolean }, hubName: string, caseAlerts: readonly StandingAlert[] = []) {
  const { firstName, lastName, preferredName, pronunciation, dateOfBirth, email, phone, postcode, language, helpNeeded, safeContact, anonymisedAt } = resident;
  const anonymous = anonymisedAt !== null;
  return {
    reference, hubName, restricted, firstName, lastName, preferredName, pronunciation, dateOfBirth, email, phone, postcode, language, helpNeeded, anonymous,
    reaching: [...(restricted ? ["Restricted case: only the people named on it see it"] : []), ...(anonymous ? [`Made anonymous on ${sayDay(londonDayOf(anonymisedAt))}: nothing is kept of who this was`] : alertsOf({ email, phone, safeContact }))],
    // What they said is gone.
    alerts: anonymous ? [] : caseAlerts,
  };
}

export type Person = ReturnType<typeof personOf> & { mayJoin?: boolean };
