import { eq } from "drizzle-orm";
import type { Db } from "../../client.server";
import { cases } from "../../schema/cases";

/** A case by its id, held until the transaction ends. */
export async function lockMyCase(db: Db, caseId: string) {
  const [found] = await db.select({ id: cases.id, status: cases.status, hubId: cases.hubId, reference: cases.reference }).from(cases).where(eq(cases.id, caseId)).for("no key update");
  return found;
}
