import { and, asc, count, eq, gt, inArray, isNull, notInArray, sql } from "drizzle-orm";
import type { BulkCase } from "#app/domain/cases/bulk";
import { wayToWrite } from "#app/domain/people/safe-contact";
import { isOpen, referralStatuses } from "#app/domain/referrals/referral";
import type { Db } from "../../client.server";
import { caseEvents, cases } from "../../schema/cases";
import { residents, staff } from "../../schema/people";
import { referrals } from "../../schema/referrals";
import { appointments } from "../../schema/support";
import { onTheTeam } from "../cases/on-the-team";

/** Everything that decides about these cases, by their references, in the order of what is due. What the asker does not see is not in it. */
export async function listBulkCases(db: Db, references: readonly string[], now: Date): Promise<(BulkCase & { id: string; reference: string; leadName: string | null; firstName: string; lastName: string; preferredName: string | null })[]> {
  if (references.length === 0) return [];
  const openReferrals = sql<number>`(select count(*)::int from ${referrals} where ${and(eq(referrals.placeId, cases.placeId), eq(referrals.caseId, cases.id), inArray(referrals.status, referralStatuses.filter(isOpen)))})`;
  const appointmentsToCome = sql<number>`(select count(*)::int from ${appointments} where ${and(eq(appointments.placeId, cases.placeId), eq(appointments.caseId, cases.id), isNull(appointments.cancelledAt), gt(appointments.startsAt, now))})`;
  const rows = await db
    .select({
      id: cases.id, reference: cases.reference, status: cases.status, restricted: cases.restricted, onTeam: onTheTeam, hubId: cases.hubId, leadId: cases.leadId, leadName: staff.name, openReferrals, appointmentsToCome,
      firstName: residents.firstName, lastName: residents.lastName, preferredName: residents.preferredName, email: residents.email, phone: residents.phone, safeContact: residents.safeContact,
    })
    .from(cases)
    .innerJoin(residents, and(eq(residents.placeId, cases.placeId), eq(residents.id, cases.residentId)))
    .leftJoin(staff, and(eq(staff.placeId, cases.placeId), eq(staff.id, cases.leadId)))
    .where(inArray(cases.reference, [...references]))
    .orderBy(sql`${cases.nextDueOn} asc nulls last`, asc(cases.id));
  return rows.map(({ email, phone, safeContact, ...row }) => ({ ...row, canWrite: wayToWrite({ email, phone, safeContact }) !== undefined }));
}

// What the software does by itself is no change somebody would lose.
const bySoftware = ["message_sent", "referrer_told", "sustainment_asked"] as const;

/** How much the story of a case tells, beside what only the software did: as long as it stays the same, nobody has changed the case. */
export async function countChanges(db: Db, caseId: string): Promise<number> {
  const [row] = await db.select({ count: count() }).from(caseEvents).where(and(eq(caseEvents.caseId, caseId), notInArray(caseEvents.kind, [...bySoftware])));
  return row?.count ?? 0;
}
