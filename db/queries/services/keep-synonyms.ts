import { eq } from "drizzle-orm";
import type { Synonym } from "#app/domain/finding/search";
import type { Deps } from "#app/platform/deps.server";
import { synonyms } from "../../schema/directory";
import { isUuid } from "../is-uuid";

/** Keeps some words; those that stand already are left as they are. Returns how many are new. */
export async function addSynonyms({ db, newId }: Pick<Deps, "db" | "newId">, words: readonly Synonym[]): Promise<number> {
  if (words.length === 0) return 0;
  const added = await db.insert(synonyms).values(words.map((each) => ({ ...each, id: newId() }))).onConflictDoNothing().returning({ id: synonyms.id });
  return added.length;
}

/** Takes one away; false where it is gone already. */
export async function removeSynonym({ db }: Pick<Deps, "db">, id: string): Promise<boolean> {
  if (!isUuid(id)) return false;
  return (await db.delete(synonyms).where(eq(synonyms.id, id)).returning({ id: synonyms.id })).length > 0;
}
