import { eq } from "drizzle-orm";
import type { Db } from "../../client.server";
import { formKeys } from "../../schema/access";
import { idOf } from "../ids";

// Each part of the seed is one transaction that leaves a key behind, as a form does. A seed that was killed goes on where it
// stopped: what has its key is there, what has none left nothing.

const usedBy = "demonstration seed";

/** Takes a part; `false` where it was told before. */
export async function takePart(db: Db, part: string, at: Date): Promise<boolean> {
  const taken = await db.insert(formKeys).values({ id: idOf(`part/${part}`), usedBy, location: "", usedAt: at }).onConflictDoNothing().returning({ id: formKeys.id });
  return taken.length === 1;
}

/** What a part leaves for later ones: a case's reference, the instant the seed began. */
export async function noteOfPart(db: Db, part: string, note: string): Promise<void> {
  await db.update(formKeys).set({ location: note }).where(eq(formKeys.id, idOf(`part/${part}`)));
}

export async function findNote(db: Db, part: string): Promise<string | undefined> {
  const [found] = await db.select({ note: formKeys.location }).from(formKeys).where(eq(formKeys.id, idOf(`part/${part}`)));
  return found?.note;
}

/** The reference of a life's case, from the part its application was told in. */
export async function findReferenceOf(db: Db, lifeKey: string): Promise<string | undefined> {
  return findNote(db, `${lifeKey}/case`);
}

/** Keeps which case a life is about. */
export async function keepReference(db: Db, lifeKey: string, reference: string, at: Date): Promise<void> {
  await takePart(db, `${lifeKey}/case`, at);
  await noteOfPart(db, `${lifeKey}/case`, reference);
}
