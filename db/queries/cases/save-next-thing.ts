import { eq } from "drizzle-orm";
import type { NextThing } from "#app/domain/cases/next-things";
import type { Db } from "../../client.server";
import { cases } from "../../schema/cases";

/** Keeps what is next on the case itself, so that lists are read in its order; nothing where nothing is. */
export async function saveNextThing(db: Db, caseId: string, next: NextThing | undefined): Promise<void> {
  await db.update(cases).set({ nextThing: next?.reason ?? null, nextThingKind: next?.kind ?? null, nextDueOn: next?.dueOn ?? null }).where(eq(cases.id, caseId));
}
