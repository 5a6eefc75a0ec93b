import { sayDay } from "#app/domain/calendar/words";
import type { RecordFacts } from "#app/domain/people/join-records";
import { isLanguage, languages } from "#app/domain/people/language";
import type { MergeStatus } from "#app/domain/people/merge";
import type { SafeContact } from "#app/domain/people/safe-contact";
import { channelWords } from "./applications";

export const mergeStatusWords: Record<MergeStatus, string> = {
  proposed: "Proposed",
  confirmed: "Joined",
  rejected: "Rejected",
  withdrawn: "Taken back",
  undone: "Taken apart again",
};

/** What a row of the comparison is called. The two names are shown as one. */
export const factWords: Record<keyof Omit<RecordFacts, "lastName">, string> = {
  firstName: "Name",
  preferredName: "Likes to be called",
  pronunciation: "How the name is said",
  dateOfBirth: "Date of birth",
  postcode: "Postcode",
  email: "Email",
  phone: "Phone",
  niNumber: "National Insurance number",
  language: "Language",
  helpNeeded: "Help they need",
  safeContact: "Safe contact",
};

/** The end of a National Insurance number: enough to see two agree, too little to use. */
const masked = (number: string): string => `•• •• •• ${number.slice(-3, -1)} ${number.slice(-1)}`;

/** Everything a safe-contact setting says, limits last. */
export function saySafeContact({ channels, contentFree, noVoicemail, hours }: SafeContact): string[] {
  return [
    channels.length > 0 ? channels.map((channel) => channelWords[channel]).join(", ") : "No way is safe",
    ...(hours ? [`Between ${hours.from} and ${hours.to}`] : []),
    ...(noVoicemail ? ["No voicemail"] : []),
    ...(contentFree ? ["Messages must not say what they are about"] : []),
  ];
}

const one = (text: string | null): string[] => (text === null ? [] : [text]);

const said: Record<keyof typeof factWords, (facts: RecordFacts) => string[]> = {
  firstName: ({ firstName, lastName }) => [`${firstName} ${lastName}`.trim()],
  preferredName: ({ preferredName }) => one(preferredName),
  pronunciation: ({ pronunciation }) => one(pronunciation),
  dateOfBirth: ({ dateOfBirth }) => [sayDay(dateOfBirth)],
  postcode: ({ postcode }) => one(postcode),
  email: ({ email }) => one(email),
  phone: ({ phone }) => one(phone),
  niNumber: ({ niNumber }) => (niNumber === null ? [] : [masked(niNumber)]),
  language: ({ language }) => [isLanguage(language) ? languages[language].name : language],
  helpNeeded: ({ helpNeeded }) => one(helpNeeded),
  safeContact: ({ safeContact }) => saySafeContact(safeContact),
};

/** A fact as it is shown, line by line; nothing where it is not known. */
export const sayFact = (facts: RecordFacts, key: keyof typeof factWords): string[] => said[key](facts);
