import type { ScheduleFrequency, WeekdayCode } from "#app/domain/directory/codes";
import type { HubKey } from "../organisations";
import type { LocationKey } from "./locations";
import type { TermKey } from "./terms";

export interface Times {
  freq: ScheduleFrequency;
  byday: readonly WeekdayCode[];
  opensAt: string;
  closesAt: string;
  words?: string;
  at?: LocationKey;
}

/** Every week on these days (`MO WE`), from and to (`HH:MM`). */
export const weekly = (days: string, opensAt: string, closesAt: string, words?: string, at?: LocationKey): Times => ({ freq: "WEEKLY", byday: days.split(" ") as WeekdayCode[], opensAt, closesAt, ...(words && { words }), ...(at && { at }) });

/** Once a month, on the first of these days unless the words say otherwise. */
export const monthly = (days: string, opensAt: string, closesAt: string, words: string): Times => ({ ...weekly(days, opensAt, closesAt, words), freq: "MONTHLY" });

export interface Price {
  pence: number;
  for: string;
  words?: string;
}

export interface Start {
  /** From today; the next Monday is meant. */
  inWeeks: number;
  lasts: number;
  /** Absent: as many as come. */
  places?: number;
  /** Working days before the start on which the list closes. */
  closesBefore?: number;
  note?: string;
  cancelled?: true;
}

export interface ServiceArea {
  name: string;
  council?: HubKey;
  districts?: readonly string[];
}

/** What a directory says of a service beside what it is: where, when, for how much, in which languages. */
export interface Particulars {
  at: readonly LocationKey[];
  there?: string;
  when: readonly Times[];
  /** Absent: free. */
  prices?: readonly Price[];
  /** Besides English. */
  languages?: readonly SeedLanguage[];
  interpreting?: string;
  about: readonly TermKey[];
  areas?: readonly ServiceArea[];
  bring?: readonly string[];
  /** Whom to ask, where it is not the organisation's own contact: a name, what they do, the end of their phone number. */
  ask?: readonly [name: string, title: string, phone: string];
  starts?: readonly Start[];
  program?: string;
  /** The code of the funding stream that pays for a place. */
  paidBy?: string;
  /** One goes there without being referred. */
  noReferrals?: true;
  /** Not for everybody to find. */
  unlisted?: true;
}

export const languageNames = { ar: "Arabic", bfi: "British Sign Language", bg: "Bulgarian", en: "English", fa: "Farsi", lt: "Lithuanian", pl: "Polish", pt: "Portuguese", ro: "Romanian", ti: "Tigrinya", uk: "Ukrainian", ur: "Urdu" } as const;
export type SeedLanguage = keyof typeof languageNames;
