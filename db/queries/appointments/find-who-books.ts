import { and, eq } from "drizzle-orm";
import type { Db } from "../../client.server";
import { cases } from "../../schema/cases";
import { residents } from "../../schema/people";
import { hubs } from "../../schema/place";

/** What decides which times the resident of a case may take. */
export async function findWhoBooks(db: Db, caseId: string) {
  const [found] = await db
    .select({ id: cases.id, reference: cases.reference, status: cases.status, restricted: cases.restricted, hubId: cases.hubId, leadId: cases.leadId, hubAddress: hubs.address, hubPhone: hubs.phone, phone: residents.phone, safeContact: residents.safeContact })
    .from(cases)
    .innerJoin(residents, and(eq(residents.placeId, cases.placeId), eq(residents.id, cases.residentId)))
    .innerJoin(hubs, and(eq(hubs.placeId, cases.placeId), eq(hubs.id, cases.hubId)))
    .where(eq(cases.id, caseId));
  return found;
}

export type WhoBooks = NonNullable<Awaited<ReturnType<typeof findWhoBooks>>>;
