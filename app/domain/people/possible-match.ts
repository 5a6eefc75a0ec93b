import { partsOf, type CalendarDay } from "#app/domain/calendar/calendar-day";

/** What two records are compared by, each written the one way it is matched by; `undefined` or `null` where it is not known. */
export interface MatchFacts {
  /** Of the whole name, by `nameKey`. */
  nameKey: string;
  dateOfBirth: CalendarDay;
  postcode?: string | null | undefined;
  niNumber?: string | null | undefined;
  phoneKey?: string | null | undefined;
  emailKey?: string | null | undefined;
}

export const matchReasons = ["same_ni_number", "same_name", "names_swapped", "close_name", "same_first_name", "same_date_of_birth", "day_and_month_swapped", "same_postcode", "same_phone", "same_email"] as const;
export type MatchReason = (typeof matchReasons)[number];

/** How much each says that two records are one person [L]. */
const weights: Record<MatchReason, number> = {
  same_ni_number: 60, same_name: 30, names_swapped: 30, close_name: 25, same_first_name: 15,
  same_date_of_birth: 30, day_and_month_swapped: 25, same_postcode: 10, same_phone: 10, same_email: 10,
};

/** A name and a date of birth that nearly agree are enough; what families share (home, phone, e-mail, surname) never is by itself. */
const enough = 50;
const names: readonly MatchReason[] = ["same_name", "names_swapped", "close_name", "same_first_name"];

export interface PossibleMatch {
  score: number;
  reasons: MatchReason[];
}

/** Letters that must be changed, added, left out or exchanged with their neighbour to make one text the other. */
function editsBetween(a: string, b: string): number {
  let [twoBack, back] = [[] as number[], Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = back[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const exchange = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? twoBack[j - 2]! + 1 : Infinity;
      row.push(Math.min(back[j]! + 1, row[j - 1]! + 1, change, exchange));
    }
    [twoBack, back] = [back, row];
  }
  return back[b.length]!;
}

const wordsOf = (key: string) => key.split(" ").filter(Boolean);
const inOrder = (key: string) => wordsOf(key).sort().join(" ");

/** One wrong letter in a short name, two in a longer one; or one of them leaves a middle name out. */
function isClose(a: string, b: string): boolean {
  const [fewer, more] = [wordsOf(a), wordsOf(b)].sort((one, other) => one.length - other.length) as [string[], string[]];
  if (fewer.length > 1 && fewer.every((word) => more.includes(word))) return true;
  return editsBetween(inOrder(a), inOrder(b)) <= (Math.min(a.length, b.length) < 10 ? 1 : 2);
}

function nameReason(a: string, b: string): MatchReason | undefined {
  if (!a || !b) return undefined;
  if (a === b) return "same_name";
  if (inOrder(a) === inOrder(b)) return "names_swapped";
  if (isClose(a, b)) return "close_name";
  // A surname changes when people marry.
  return wordsOf(a)[0] === wordsOf(b)[0] ? "same_first_name" : undefined;
}

function birthReason(a: CalendarDay, b: CalendarDay): MatchReason | undefined {
  if (a === b) return "same_date_of_birth";
  const [one, other] = [partsOf(a), partsOf(b)];
  return one.year === other.year && one.month === other.day && one.day === other.month ? "day_and_month_swapped" : undefined;
}

const same = (a: string | null | undefined, b: string | null | undefined) => Boolean(a) && a === b;

/**
 * Whether two records may be one person, how surely and why; `undefined` where too little says so. Either a National Insurance number
 * or a name must agree: twins share a birthday, a home and a phone.
 */
export function possibleMatch(a: MatchFacts, b: MatchFacts): PossibleMatch | undefined {
  const found = [
    same(a.niNumber, b.niNumber) && "same_ni_number", nameReason(a.nameKey, b.nameKey), birthReason(a.dateOfBirth, b.dateOfBirth),
    same(a.postcode, b.postcode) && "same_postcode", same(a.phoneKey, b.phoneKey) && "same_phone", same(a.emailKey, b.emailKey) && "same_email",
  ];
  const reasons = matchReasons.filter((reason) => found.includes(reason));
  const score = reasons.reduce((sum, reason) => sum + weights[reason], 0);
  const isAPerson = reasons.some((reason) => reason === "same_ni_number" || names.includes(reason));
  return isAPerson && score >= enough ? { score, reasons } : undefined;
}

/** The same day with day and month exchanged, where that is a day too. */
export function dayAndMonthSwapped(on: CalendarDay): CalendarDay | undefined {
  const { year, month, day } = partsOf(on);
  return day <= 12 ? (`${year}-${String(day).padStart(2, "0")}-${String(month).padStart(2, "0")}` as CalendarDay) : undefined;
}

/** Words of a name that may have been typed in another order. A name of more is none that anybody turned round, and each word of it would be one more to look for. */
const mostTurned = 8;

/** A name's key with its words in every order they may have been typed in: the last first, and so on. */
export function namesInOtherOrders(key: string): string[] {
  const words = wordsOf(key);
  if (words.length > mostTurned) return [key];
  return words.map((_, from) => [...words.slice(from), ...words.slice(0, from)].join(" "));
}
