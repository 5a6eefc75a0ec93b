import { asc, eq, inArray } from "drizzle-orm";
import type { Db } from "../../client.server";
import { cases } from "../../schema/cases";
import { merges } from "../../schema/trust";
import { isUuid } from "../is-uuid";

type Case = typeof cases.$inferSelect;

/** In one order whoever asks, so that two who compare the same cases never wait for each other. */
const lock = (db: Db, ids: readonly string[]) => db.select().from(cases).where(inArray(cases.id, [...ids])).orderBy(asc(cases.id)).for("no key update");

async function inOrder(db: Db, [first, second]: readonly [string, string]): Promise<readonly [Case, Case] | undefined> {
  const found = new Map((await lock(db, [first, second])).map((one) => [one.id, one]));
  const [one, other] = [found.get(first), found.get(second)];
  return one && other && one.id !== other.id ? [one, other] : undefined;
}

/** Two cases by their references, held until the transaction ends, in the order asked for; `undefined` where the asker does not see both. */
export async function lockBothCases(db: Db, caseRef: string, otherRef: string): Promise<readonly [Case, Case] | undefined> {
  const found = await db.select({ id: cases.id, reference: cases.reference }).from(cases).where(inArray(cases.reference, [caseRef, otherRef]));
  const idOf = (reference: string) => found.find((one) => one.reference === reference)?.id ?? "";
  return found.length === 2 ? inOrder(db, [idOf(caseRef), idOf(otherRef)]) : undefined;
}

/** The two cases a joining is seen by: the kept record's first. */
export async function lockCasesOfMerge(db: Db, mergeId: string): Promise<readonly [Case, Case] | undefined> {
  if (!isUuid(mergeId)) return undefined;
  const [merge] = await db.select({ kept: merges.keptCaseId, merged: merges.mergedCaseId }).from(merges).where(eq(merges.id, mergeId));
  return merge && inOrder(db, [merge.kept, merge.merged]);
}
