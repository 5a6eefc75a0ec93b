import { and, eq } from "drizzle-orm";
import type { Db } from "../../client.server";
import { cases } from "../../schema/cases";
import { staff } from "../../schema/people";

/** The lead adviser's address, while they work here. */
export async function findLeadToWrite(db: Db, caseId: string): Promise<{ email: string; reference: string } | undefined> {
  const [found] = await db
    .select({ email: staff.email, reference: cases.reference })
    .from(cases)
    .innerJoin(staff, and(eq(staff.placeId, cases.placeId), eq(staff.id, cases.leadId)))
    .where(and(eq(cases.id, caseId), eq(staff.active, true)));
  return found;
}
