/** A word typed that stands for others: `word` and `means` may each be several words. */
export interface Synonym {
  word: string;
  means: string;
}

/** One thing looked for, as PostgreSQL's `to_tsquery` reads it; everything in it is letters and numbers. */
export interface SearchTerm {
  typed: string;
  exact: string;
  /** The same, and words that begin like it. */
  beginning: string;
  /** What stands for it; empty where nothing does. */
  meaning: string;
}

/** More than anybody types: what comes after is left out, so that a pasted page costs no more than a sentence. */
export const limits = { letters: 200, words: 10, lettersOfWord: 40 } as const;

/** Small letters and numbers only, without accents. The database folds what it has in the same way (`folded`, migrations/0031). */
export function folded(text: string): string {
  return text.toLowerCase().normalize("NFKD").replaceAll(/[\u0300-\u036f'’]/g, "").replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** The words typed, at most `limits.words` of them. */
export const wordsOf = (typed: string): string[] =>
  folded(typed.slice(0, limits.letters)).split(" ").filter(Boolean).map((word) => word.slice(0, limits.lettersOfWord)).slice(0, limits.words);

/** A word still being typed, or a long one, also finds what begins with it; a short one would find too much. */
const findsBeginnings = (word: string, last: boolean) => word.length >= (last ? 2 : 4);

const phrase = (words: readonly string[]) => `(${words.join(" <-> ")})`;

/** The words from `at` on that are somebody's word for something: the longest run, with what it stands for. */
function synonymAt(words: readonly string[], at: number, meanings: ReadonlyMap<string, readonly string[]>): { length: number; means: readonly string[] } | undefined {
  for (let length = Math.min(4, words.length - at); length > 0; length -= 1) {
    const means = meanings.get(words.slice(at, at + length).join(" "));
    if (means) return { length, means };
  }
  return undefined;
}

function meaningsOf(synonyms: readonly Synonym[]): Map<string, string[]> {
  const meanings = new Map<string, string[]>();
  for (const { word, means } of synonyms) {
    const key = folded(word);
    const meaning = wordsOf(means);
    if (key && meaning.length > 0) meanings.set(key, [...(meanings.get(key) ?? []), phrase(meaning)]);
  }
  return meanings;
}

/** What somebody looks for who typed these words: each of the terms is to be found. */
export function termsOf(words: readonly string[], synonyms: readonly Synonym[]): SearchTerm[] {
  const meanings = meaningsOf(synonyms);
  const terms: SearchTerm[] = [];
  for (let at = 0; at < words.length; ) {
    const synonym = synonymAt(words, at, meanings);
    const run = words.slice(at, at + (synonym?.length ?? 1));
    at += run.length;
    const begins = (word: string, nth: number) => (findsBeginnings(word, at === words.length && nth === run.length - 1) ? `${word}:*` : word);
    terms.push({ typed: run.join(" "), exact: `(${run.join(" & ")})`, beginning: `(${run.map(begins).join(" & ")})`, meaning: synonym?.means.join(" | ") ?? "" });
  }
  return terms;
}

/** Letters to change, leave out, add or turn round to make one word of another; stops counting at `most` + 1. */
function lettersApart(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [before, above]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    [before, above] = [above, row];
  }
  return above[b.length] ?? most + 1;
}

/** The word of the directory somebody meant: one letter off in a short word, two in a longer one. `undefined` where none is so near. */
export function wordMeant(typed: string, candidates: readonly string[]): string | undefined {
  if (typed.length < 4 || /\d/.test(typed)) return undefined;
  const most = typed.length < 7 ? 1 : 2;
  const near = candidates.map((word, at) => ({ word, at, apart: lettersApart(typed, word, most) })).filter(({ apart }) => apart <= most);
  // Of two as near, the one the database thinks more alike, which comes first.
  return near.sort((a, b) => a.apart - b.apart || a.at - b.at)[0]?.word;
}
