import { and, eq } from "drizzle-orm";
import type { Db } from "../../client.server";
import { cases } from "../../schema/cases";
import { residents } from "../../schema/people";
import { hubs } from "../../schema/place";

/** How the resident of a case may be written to, and the number of the hub that answers for it. */
export async function findWhereToWrite(db: Db, caseId: string) {
  const [found] = await db
    .select({ firstName: residents.firstName, preferredName: residents.preferredName, email: residents.email, phone: residents.phone, safeContact: residents.safeContact, language: residents.language, hubPhone: hubs.phone })
    .from(cases)
    .innerJoin(residents, and(eq(residents.placeId, cases.placeId), eq(residents.id, cases.residentId)))
    .innerJoin(hubs, and(eq(hubs.placeId, cases.placeId), eq(hubs.id, cases.hubId)))
    .where(eq(cases.id, caseId));
  return found;
}
