import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { readDay } from "#app/domain/calendar/read-day";
import { emailKey, parseEmail } from "#app/domain/people/email";
import { nameKey } from "#app/domain/people/name";
import { otherNamesFor } from "#app/domain/people/nicknames";
import { phoneKey } from "#app/domain/people/phone";
import { parsePostcode } from "#app/domain/people/postcode";
import { parseReference } from "#app/domain/people/reference";

/** A word of a name, with the other ways it may be written. */
export interface SoughtWord {
  word: string;
  others: string[];
}

/** What somebody looks for, read from what they typed. */
export type Sought =
  | { by: "reference"; reference: string }
  | { by: "born"; on: CalendarDay }
  | { by: "email" | "phone" | "postcode"; key: string }
  | { by: "name"; words: SoughtWord[] }
  | { by: "nothing" };

/** Words of a name that are looked at; what follows is left out. */
const mostWords = 5;

/** Letters of a word that are tried the wrong way round: a name has no more, and a pattern of a hundred ways to write a hundred takes a second to look for. */
const mostTransposed = 24;

/** Two letters beside each other the wrong way round, each way it can happen. Of fewer than three letters too much else would be found. */
function transposed(word: string): string[] {
  const letters = [...word];
  if (letters.length < 3 || letters.length > mostTransposed) return [];
  return letters.slice(1).map((_, at) => [...letters.slice(0, at), letters[at + 1], letters[at], ...letters.slice(at + 2)].join("")).filter((other) => other !== word);
}

function wordsOf(key: string): SoughtWord[] {
  const words = [...new Set(key.split(" "))].slice(0, mostWords);
  // The longest first: it narrows most.
  return words.toSorted((a, b) => b.length - a.length).map((word) => ({ word, others: [...new Set([...otherNamesFor(word), ...transposed(word)])] }));
}

/**
 * What is typed into the one box: a reference, an e-mail address, a date of birth in any usual way, a postcode, a telephone number, else a name
 * in any order, with or without accents. Eight letters may be both a name and a reference whose `WL` was left out: then it is a name.
 */
export function soughtIn(typed: string, today: CalendarDay): Sought {
  const reference = /\d|^\s*wl/i.test(typed) ? parseReference(typed) : undefined;
  if (reference) return { by: "reference", reference };
  const email = parseEmail(typed);
  if (email) return { by: "email", key: emailKey(email) };
  const on = readDay(typed, today);
  if (on) return { by: "born", on };
  const postcode = parsePostcode(typed);
  if (postcode) return { by: "postcode", key: postcode };
  const phone = phoneKey(typed);
  if (phone) return { by: "phone", key: phone };
  const key = nameKey(typed);
  return key ? { by: "name", words: wordsOf(key) } : { by: "nothing" };
}

/** A pattern, POSIX, that finds a word at the beginning of one of a name's, or another way it is written as a whole one. Words are letters and numbers only. */
export const patternOf = ({ word, others }: SoughtWord): string => (others.length > 0 ? `(^| )(${word}|(${others.join("|")})( |$))` : `(^| )${word}`);
