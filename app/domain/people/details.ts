import type { MessageChannel } from "#app/domain/messages/message";
import { waysToReach } from "#app/domain/applications/contact-ways";
import { canonicalJson } from "#app/domain/canonical-json";
import { maySend, wayToWrite, type SafeContact } from "./safe-contact";

/** What somebody can change about themselves, as events and pages name it. */
export const detailKeys = ["preferred_name", "pronunciation", "name", "email", "phone", "safe_contact", "language", "national_insurance_number"] as const;
export type DetailKey = (typeof detailKeys)[number];

export interface Details {
  firstName: string;
  lastName: string;
  preferredName: string | null;
  /** How their name is said, in their own words: "LAY-uh". */
  pronunciation: string | null;
  email: string | null;
  phone: string | null;
  safeContact: SafeContact;
  language: string;
  niNumber: string | null;
}

/** Characters of how a name is said [L] Local setting. */
export const longestPronunciation = 100;

export type DetailsChange = Partial<Details>;

const valuesOf: Record<DetailKey, (details: Details) => unknown> = {
  preferred_name: ({ preferredName }) => preferredName,
  pronunciation: ({ pronunciation }) => pronunciation,
  name: ({ firstName, lastName }) => [firstName, lastName],
  email: ({ email }) => email,
  phone: ({ phone }) => phone,
  safe_contact: ({ safeContact }) => safeContact,
  language: ({ language }) => language,
  national_insurance_number: ({ niNumber }) => niNumber,
};

/** Which details are other than they were: their names, never what they say. */
export function changedDetails(before: Details, after: Details): DetailKey[] {
  return detailKeys.filter((key) => canonicalJson(valuesOf[key](before)) !== canonicalJson(valuesOf[key](after)));
}

/** The details after a change. A way of contact that leads nowhere any more is no longer among the safe ones. */
export function afterChange(before: Details, change: DetailsChange): Details {
  const after = { ...before, ...change };
  if (after.email === before.email && after.phone === before.phone) return after;
  const ways = waysToReach({ email: after.email ?? undefined, phone: after.phone ?? undefined });
  const { writeBy, ...safeContact } = after.safeContact;
  const channels = safeContact.channels.filter((channel) => ways.includes(channel) || channel === "post");
  return { ...after, safeContact: { ...safeContact, channels, ...(writeBy && channels.includes(writeBy) && { writeBy }) } };
}

/** Whether they must say anew how it is safe to reach them: there is a way now that there was not. */
export function mustSayWhatIsSafe(before: Details, after: Details): boolean {
  return (after.email !== null && before.email === null) || (after.phone !== null && before.phone === null);
}

/** Whether any message can reach them. */
export const canBeWrittenTo = (details: Pick<Details, "email" | "phone" | "safeContact">): boolean => wayToWrite(details) !== undefined;

/**
 * The addresses that were changed or taken away, each told once more that it was so: somebody else may have done it. Only where
 * that way was safe before the change, as far as we knew.
 */
export function formerAddresses(before: Details, after: Details): { channel: MessageChannel; address: string }[] {
  const former = [
    { channel: "email" as const, address: before.email, now: after.email },
    { channel: "text" as const, address: before.phone, now: after.phone },
  ];
  return former.flatMap(({ channel, address, now }) => (address !== null && address !== now && maySend(before.safeContact, channel) ? [{ channel, address }] : []));
}
