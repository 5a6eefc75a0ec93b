import { and, eq } from "drizzle-orm";
import type { Db } from "../../client.server";
import { triageEntries } from "../../schema/applications";
import { cases } from "../../schema/cases";
import { namedOnIt } from "../cases/on-the-team";
import { isUuid } from "../is-uuid";

/**
 * An entry and its case, held until the transaction ends: two advisers cannot decide it at once. The case is taken first, as
 * everywhere, so that two changes of one case take turns and never wait for each other. `undefined` where the asker does not see it.
 */
export async function lockTriageEntry(db: Db, id: string) {
  if (!isUuid(id)) return undefined;
  const [held] = await db
    .select({ case: cases, named: namedOnIt })
    .from(cases)
    .innerJoin(triageEntries, and(eq(triageEntries.placeId, cases.placeId), eq(triageEntries.caseId, cases.id)))
    .where(eq(triageEntries.id, id))
    .for("no key update", { of: cases });
  // Whoever opened a restricted case for a day reads it, and decides nothing.
  if (!held || (held.case.restricted && !held.named)) return undefined;
  const [entry] = await db.select().from(triageEntries).where(eq(triageEntries.id, id)).for("update");
  return entry && { entry, case: held.case };
}

export type HeldEntry = NonNullable<Awaited<ReturnType<typeof lockTriageEntry>>>;
