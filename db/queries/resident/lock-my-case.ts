import { eq } from "drizzle-orm";
import type { Db } from "../../client.server";
import { cases } from "../../schema/cases";
import { mustBeOnTheTeam, onTheTeam } from "../cases/on-the-team";

/** A case by its id, held until the transaction ends: the resident's own, or one whose team the adviser is on. */
export async function lockMyCase(db: Db, caseId: string) {
  const [found] = await db.select({ id: cases.id, status: cases.status, hubId: cases.hubId, reference: cases.reference, onTeam: onTheTeam }).from(cases).where(eq(cases.id, caseId)).for("no key update");
  return mustBeOnTheTeam(found);
}
