import { sayDay } from "#app/domain/calendar/words";
import type { WeekdayCode } from "#app/domain/directory/codes";
import { offerNames } from "#app/domain/cases/offer";
import type { PartOfDay } from "#app/domain/finding/facts";
import type { Freshness } from "#app/domain/finding/freshness";
import { languageName } from "#app/domain/finding/language";
import type { Fit, Match, Missing, NextStart } from "#app/domain/finding/match";
import { sayDistance, type Distance } from "#app/domain/geography/distance-words";
import { accessNeedWords, barrierWords } from "./applications";

export const freshnessWords: Record<Freshness, string> = { fresh: "", stale: "Not checked lately: ring before you refer", unknown: "Never checked: ring before you refer" };

const aWayOff = ({ km, approximate }: Distance) => `${sayDistance(km)} away${approximate ? ", from the middle of their area" : ""}`;
const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
const lower = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1);

const fitWords: { [Kind in Fit["kind"]]: (fit: Extract<Fit, { kind: Kind }>) => string } = {
  barrier: ({ code, size }) => `Helps with: ${barrierWords[code]}${size === "a_lot" ? " (in the way a lot)" : ""}`,
  offer: ({ offer }) => `Part of ${offerNames[offer]}`,
  age: () => "For their age",
  area: () => "For where they live",
  near: ({ distance }) => `Near: ${aWayOff(distance)}`,
  access: ({ need }) => `Has what they need: ${lower(accessNeedWords[need])}`,
  language: ({ language }) => `In ${languageName(language)}`,
  interpreter: ({ language }) => `Can get an interpreter for ${languageName(language)}`,
  times_suit: () => "Meets when they can come",
  starts_soon: ({ on }) => `Starts soon: ${sayDay(on)}`,
};

const missingWords: { [Kind in Missing["kind"]]: (missing: Extract<Missing, { kind: Kind }>) => string } = {
  too_young: ({ minimumAge }) => `Only from age ${minimumAge}`,
  too_old: ({ maximumAge }) => `Only to age ${maximumAge}`,
  closed_for_now: () => "Takes nobody at the moment",
  outside_area: () => "Not for where they live",
  area_not_known: () => "Only for some areas: check where they live",
  no_barrier: () => "Helps with none of their open barriers",
  other_offer: () => "Not part of an offer they are in",
  far: ({ distance }) => `Far: ${aWayOff(distance)}`,
  access_not_said: ({ need }) => `Ask about: ${lower(accessNeedWords[need])}`,
  not_in_language: ({ language }) => `Not said to be in ${languageName(language)}`,
  other_times: () => "Meets at other times than they can come",
  times_not_said: () => "Ask about: when it meets",
  full: ({ on }) => `Full: no places left on ${sayDay(on)}`,
  no_start: () => "No start date ahead",
  no_referrals: () => "Takes no referrals here: they get in touch themselves",
};

/** Why a service fits somebody. */
export const sayFit = (fit: Fit): string => (fitWords[fit.kind] as (fit: Fit) => string)(fit);

/** What speaks against it, or what is to be asked. */
export const sayMissing = (missing: Missing): string => (missingWords[missing.kind] as (missing: Missing) => string)(missing);

/** How far it is, in a list: what can be done from home is said first, and what nobody knows is said as that. */
export function sayWhere({ distance, service: { sites } }: Pick<Match, "distance" | "service">): string {
  const fromHome = sites.some((site) => site.fromHome);
  if (distance) return `${capital(aWayOff(distance))}${fromHome ? ", or from home" : ""}`;
  return fromHome && sites.every((site) => site.fromHome) ? "From home" : "Distance not known";
}

/** `Next start 4 May 2026, 3 places left`; empty where no start is known. */
export function sayNextStart(next: NextStart | undefined): string {
  if (!next) return "";
  const places = next.left === undefined ? "" : next.left === 0 ? ", full" : next.left === 1 ? ", 1 place left" : `, ${next.left} places left`;
  return `Next start ${sayDay(next.on)}${places}`;
}

/** What it costs, in the entry's own words where it has some. */
export function sayCost({ feesDescription, pence }: { feesDescription: string | null; pence: readonly number[] }): string {
  if (feesDescription) return feesDescription;
  const [least, most] = [Math.min(...pence), Math.max(...pence)];
  if (pence.length === 0) return "";
  if (most === 0) return "Free";
  return least === most ? sayPounds(most) : `${least === 0 ? "Free" : sayPounds(least)} to ${sayPounds(most)}`;
}

const sayPounds = (pence: number) => new Intl.NumberFormat("en-GB", { style: "currency", currency: "GBP", minimumFractionDigits: pence % 100 === 0 ? 0 : 2 }).format(pence / 100);

/** How long it takes by its own referrals, or that nobody can say yet. */
export function sayAnswerTime(days: number | null): string {
  if (days === null) return "Answer time: not enough data";
  return days < 1 ? "Usually answers the same day" : `Usually answers in ${sayWorkingDays(days)}`;
}

export const sayWorkingDays = (days: number): string => (days <= 1 ? "1 working day" : `${Math.round(days)} working days`);

export const dayNames: Record<WeekdayCode, string> = { MO: "Mon", TU: "Tue", WE: "Wed", TH: "Thu", FR: "Fri", SA: "Sat", SU: "Sun" };

/** `Mon, Wed 9:30am to 12pm`; the entry's own words where it gives no time. */
export function sayTimes({ days, opensAt, closesAt, words }: { days: readonly WeekdayCode[]; opensAt: string | null; closesAt: string | null; words: string | null }): string {
  const times = opensAt ? `${sayClock(opensAt)}${closesAt ? ` to ${sayClock(closesAt)}` : ""}` : "";
  return [days.map((code) => dayNames[code]).join(", "), times].filter(Boolean).join(" ") || (words ?? "");
}

/** `9:30am` of `09:30`; what is no time stays as it is written. */
function sayClock(time: string): string {
  const [, hours = "", minutes = ""] = /^(\d{2}):(\d{2})/.exec(time) ?? [];
  if (!hours) return time;
  const hour = Number(hours);
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes === "00" ? "" : `:${minutes}`}${hour < 12 ? "am" : "pm"}`;
}

export const partOfDayWords: Record<PartOfDay, string> = { morning: "Mornings", afternoon: "Afternoons", evening: "Evenings" };

export const filterWords = { free: "Free", near: "Near (3 miles) or from home", soon: "Starts within 4 weeks", referrals: "Takes referrals" } as const;
export const sayLanguageFilter = (language: string): string => `In ${languageName(language)}`;

/** Beside what was searched for: what was looked for in the end. */
export const searchedWords = {
  some: "No service has all of these words. These have some of them.",
  none: "No service is like this. Check the spelling, use fewer or other words, or take a filter away.",
} as const;
