import type { ApplicationAnswers } from "#app/domain/applications/answers";
import type { ContactChannel } from "#app/domain/applications/application";
import { questions } from "#app/domain/applications/questions";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { withoutNationalInsuranceNumbers } from "#app/domain/people/ni-number";
import { isRestricted, type SafeContact } from "#app/domain/people/safe-contact";
import { shareableFields, type ReferralStatus, type ShareableField } from "./referral";

/**
 * Off until the adviser turns them on with the resident's agreement: they can tell of health, money, a home or danger.
 * A date of birth is not among them: providers need it to know who may come, and it says nothing of that kind.
 */
export const sensitiveFields: readonly ShareableField[] = ["safe_contact", "situation", "access_needs", "barriers"];

/** What is ticked when the form opens. */
export const fieldsOnAtFirst: readonly ShareableField[] = shareableFields.filter((field) => !sensitiveFields.includes(field));

/** A National Insurance number is no field of a referral that is sent: it can only be added once the provider has said yes. */
export const sharedKeys = [...shareableFields, "ni_number"] as const;
export type SharedKey = (typeof sharedKeys)[number];

/** One line of what the provider sees. Labels are the pages' words; the value is kept as it was shown. */
export interface SharedField {
  key: SharedKey;
  value: string;
}

/** Who the referral is for, as the record has them now. Their National Insurance number has no place here. */
export interface SharedPerson {
  firstName: string;
  lastName: string;
  dateOfBirth?: CalendarDay | undefined;
  phone?: string | undefined;
  email?: string | undefined;
  language?: string | undefined;
  safeContact?: SafeContact | undefined;
}

function inWords<Code extends string>(codes: readonly Code[] | undefined, words: Readonly<Record<Code, string>>): string {
  return (codes ?? []).map((code) => words[code]).join("; ");
}

// The form's own words are the resident's, in the first person.
const wayWords: Record<ContactChannel, string> = { email: "email", text: "text message", phone: "phone call", post: "letter", in_person: "in person" };

function safeContactInWords(safeContact: SafeContact | undefined): string {
  if (!safeContact) return "";
  const { channels, contentFree, noVoicemail, hours } = safeContact;
  const lines = [
    channels.length > 0 ? `Contact only by: ${inWords(channels, wayWords)}` : "Do not contact them yourself: ask their adviser",
    noVoicemail && "Leave no voicemail",
    contentFree && "Do not say what it is about",
    hours && `Only between ${hours.from} and ${hours.to}`,
  ];
  return lines.filter(Boolean).join(". ");
}

const languageNames = new Intl.DisplayNames("en-GB", { type: "language" });

/** The name of a language kept as a code (`pl`), or what was typed. */
export function languageInWords(language: string): string {
  return /^[a-z]{2,3}$/.test(language) ? (languageNames.of(language) ?? language) : language;
}

/**
 * Exactly what the provider sees: previewed, stored and shown from this one list, in a fixed order, without empty lines.
 * A phone number or an e-mail address never goes without the resident's limits on its use, whether these were chosen or not.
 * A National Insurance number goes in no field, and is taken out of what people wrote.
 */
export function sharedContent(person: SharedPerson, answers: ApplicationAnswers, chosen: readonly ShareableField[], note = ""): (SharedField & { key: ShareableField })[] {
  const { activity } = answers;
  const safeContact = person.safeContact ?? answers.safeContact;
  const values: Record<ShareableField, string> = {
    name: `${person.firstName} ${person.lastName}`.trim(),
    date_of_birth: person.dateOfBirth ? sayDay(person.dateOfBirth) : "",
    phone: person.phone ?? "",
    email: person.email ?? "",
    safe_contact: safeContactInWords(safeContact),
    what_they_want: inWords(answers.wants, questions.wants.options),
    situation: activity ? questions.activity.options[activity] : "",
    access_needs: [inWords(answers.accessNeeds, questions.accessNeeds.options), answers.helpNeeded].filter(Boolean).join("; "),
    barriers: inWords(answers.barriers, questions.barriers.options),
    language: languageInWords(person.language ?? answers.language ?? ""),
    note,
  };
  const reachable = (["phone", "email"] as const).some((field) => chosen.includes(field) && values[field] !== "");
  const goes = (field: ShareableField) => chosen.includes(field) || (field === "safe_contact" && reachable && isRestricted(safeContact));
  return shareableFields
    .filter(goes)
    .map((key) => ({ key, value: withoutNationalInsuranceNumbers(values[key].trim()) }))
    .filter(({ value }) => value !== "");
}

/** Whether a National Insurance number may be given to the provider at all: never before it has said yes. */
export const mayShareNationalInsuranceNumber = (status: ReferralStatus): boolean => status === "accepted" || status === "started";
