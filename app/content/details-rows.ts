import type { Words } from "#app/content/resident/catalogue";
import type { Say } from "#app/content/resident/say";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { isLanguage, languages } from "#app/domain/people/language";
import type { SafeContact } from "#app/domain/people/safe-contact";
import { sayTimeOfDay } from "#app/domain/people/time-of-day";
import type { Details } from "#app/domain/people/details";
import { partOf, type Part } from "./detail-parts";

export type DetailsToShow = Omit<Details, "niNumber"> & { dateOfBirth: CalendarDay; postcode: string | null; helpNeeded: string | null; niEnding: string | undefined; accessNeeds: string[] };

export interface DetailsRow {
  key: string;
  /** Empty where we do not have it. */
  values: string[];
  /** Where it is changed; absent where somebody has to be asked. */
  part?: Part;
  /** How it is changed, where not here. */
  how?: string;
}

const said = (text: string | null | undefined) => (text ? [text] : []);

/** How it is safe to reach somebody, line by line. */
export function safeContactLines({ channels, noVoicemail, contentFree, hours, writeBy }: SafeContact, { myRecord: { details }, apply: { answers } }: Words): string[] {
  return [
    ...channels.map((channel) => details.channels[channel]),
    ...(channels.includes("phone") ? [noVoicemail ? answers.noVoicemail : answers.voicemail] : []),
    ...(writeBy ? [answers.writeBy[writeBy]] : []),
    ...(contentFree ? [answers.contentFree] : []),
    ...(hours ? [details.between(sayTimeOfDay(hours.from), sayTimeOfDay(hours.to))] : []),
  ];
}

export const languageInWords = (language: string): string => (isLanguage(language) ? languages[language].name : language);

/** Everything we hold about who somebody is, in the order it is shown. */
export function detailsRows(found: DetailsToShow, words: Words, say: Say, phone: string): DetailsRow[] {
  const { myRecord: { details }, questions } = words;
  const row = (key: keyof typeof partOf, values: string[]): DetailsRow => ({ key: details.names[key], values, part: partOf[key] });
  const needs: Readonly<Record<string, string>> = questions.accessNeeds.options;
  return [
    row("preferred_name", said(found.preferredName ?? found.firstName)),
    row("pronunciation", said(found.pronunciation)),
    row("name", [`${found.firstName} ${found.lastName}`.trim()]),
    { key: details.dateOfBirth, values: [say.day(found.dateOfBirth)], how: details.askToCorrect(phone) },
    { key: details.postcode, values: [found.postcode ?? details.noFixedAddress], how: details.moved(phone) },
    row("email", said(found.email)),
    row("phone", said(found.phone)),
    row("safe_contact", safeContactLines(found.safeContact, words)),
    row("language", said(languageInWords(found.language))),
    { key: details.accessNeeds, values: [...found.accessNeeds.map((need) => needs[need] ?? need), ...said(found.helpNeeded)], how: details.askForMore(phone) },
    row("national_insurance_number", found.niEnding ? [details.masked(found.niEnding)] : []),
  ];
}
