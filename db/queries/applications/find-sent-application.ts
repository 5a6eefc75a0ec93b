import { and, eq } from "drizzle-orm";
import { applications, triageEntries } from "../../schema/applications";
import { cases } from "../../schema/cases";
import { residents } from "../../schema/people";
import { hubs } from "../../schema/place";
import type { Db } from "../../client.server";

/** What its sender may read of an application after sending it: where it went and by when they hear, nothing of what it says. */
export async function findSentApplication(db: Db, reference: string) {
  const [found] = await db
    .select({
      reference: applications.reference, submittedAt: applications.submittedAt, answerByOn: applications.answerByOn, urgent: triageEntries.urgent,
      safeContact: residents.safeContact, email: residents.email, phone: residents.phone,
      hub: { name: hubs.name, address: hubs.address, phone: hubs.phone, openingHours: hubs.openingHours },
    })
    .from(applications)
    .innerJoin(triageEntries, and(eq(triageEntries.placeId, applications.placeId), eq(triageEntries.applicationId, applications.id), eq(triageEntries.cause, "new_application")))
    .innerJoin(cases, and(eq(cases.placeId, applications.placeId), eq(cases.id, applications.caseId)))
    .innerJoin(residents, and(eq(residents.placeId, cases.placeId), eq(residents.id, cases.residentId)))
    .innerJoin(hubs, and(eq(hubs.placeId, cases.placeId), eq(hubs.id, cases.hubId)))
    .where(eq(applications.reference, reference));
  return found;
}
