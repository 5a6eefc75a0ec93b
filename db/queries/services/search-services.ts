import { asc, sql } from "drizzle-orm";
import { termsOf, wordMeant, wordsOf, type SearchTerm, type Synonym } from "#app/domain/finding/search";
import type { TextMatch } from "#app/domain/finding/rank";
import type { Db } from "../../client.server";
import { synonyms } from "../../schema/directory";

export interface Searched {
  /** By service. Of a search for nothing: `undefined`, which is everything. */
  found: Map<string, TextMatch> | undefined;
  /** What was looked for in the end, where that is not what was typed. */
  meant?: string;
  /** No service has every word: these have some. */
  onlySome: boolean;
}

/** [L] More services than anybody reads; a word so many have is no help. */
const most = 1000;
const candidatesAWord = 12;

const list = (texts: readonly string[]) => sql`array[${sql.join(texts.map((text) => sql`${text}`), sql`, `)}]::text[]`;

async function ask(db: Db, terms: readonly SearchTerm[], every: boolean): Promise<Map<string, TextMatch>> {
  const rows = await db.execute<{ service_id: string; in_name: boolean; rank: number }>(sql`
    select service_id, in_name, rank from search_services(${list(terms.map(({ exact }) => exact))}, ${list(terms.map(({ beginning }) => beginning))}, ${list(terms.map(({ meaning }) => meaning))}, ${every}, ${most})`);
  return new Map(rows.map(({ service_id, in_name, rank }) => [service_id, { inName: in_name, rank: Number(rank) }]));
}

/** The words with those that are spelt otherwise put right, as far as the directory knows what was meant. */
async function spelt(db: Db, words: readonly string[]): Promise<string[]> {
  const rows = await db.execute<{ sought: string; word: string }>(sql`select sought, word from words_alike(${list([...new Set(words)])}, ${candidatesAWord})`);
  return words.map((word) => wordMeant(word, rows.filter(({ sought }) => sought === word).map((row) => row.word)) ?? word);
}

export const listSynonyms = (db: Db): Promise<(Synonym & { id: string })[]> => db.select({ id: synonyms.id, word: synonyms.word, means: synonyms.means }).from(synonyms).orderBy(asc(synonyms.word), asc(synonyms.means));

/**
 * Services with every word typed, or what the word stands for. Where there is none, the spelling is put right (not where `asTyped`); where
 * there is still none, those with some of the words are found. Whoever is not staff finds public ones alone: the database sees to it.
 */
export async function searchServices(db: Db, typed: string, { asTyped = false } = {}): Promise<Searched> {
  const words = wordsOf(typed);
  if (words.length === 0) return { found: undefined, onlySome: false };
  const known = await listSynonyms(db);
  const found = await ask(db, termsOf(words, known), true);
  if (found.size > 0) return { found, onlySome: false };

  const right = asTyped ? words : await spelt(db, words);
  const changed = right.some((word, at) => word !== words[at]);
  const meant = changed ? { meant: right.join(" ") } : {};
  const corrected = changed ? await ask(db, termsOf(right, known), true) : found;
  if (corrected.size > 0) return { found: corrected, ...meant, onlySome: false };
  const some = right.length > 1 ? await ask(db, termsOf(right, known), false) : found;
  return { found: some, ...(some.size > 0 && meant), onlySome: some.size > 0 };
}
