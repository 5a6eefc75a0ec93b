import { and, eq, ne } from "drizzle-orm";
import type { Db } from "../../client.server";
import { applications } from "../../schema/applications";
import { barriers, cases, enrolments } from "../../schema/cases";
import { referrers } from "../../schema/getting-in";
import { residents } from "../../schema/people";

/**
 * Deletes what a referrer told us, after the resident's no: every answer, what was made from the answers, both people's contact
 * details, and how they know each other. Who was asked for, by whom and when, stays in the case's story. Runs as the service: somebody
 * with another case here keeps the details that case is reached by, and only the service sees every case.
 */
export async function forgetWhatWasSaid(db: Db, { caseId, residentId, referrerId, objectedAt }: { caseId: string; residentId: string; referrerId: string; objectedAt: Date }): Promise<void> {
  await db.update(applications).set({ answers: {} }).where(eq(applications.caseId, caseId));
  await db.delete(barriers).where(eq(barriers.caseId, caseId));
  await db.update(enrolments).set({ why: "" }).where(eq(enrolments.caseId, caseId));
  await db.update(referrers).set({ objectedAt, mayHear: false, relationship: "", email: null, phone: null }).where(eq(referrers.id, referrerId));
  const [other] = await db.select({ id: cases.id }).from(cases).where(and(eq(cases.residentId, residentId), ne(cases.id, caseId))).limit(1);
  if (other) return;
  const nothing = { postcode: null, email: null, phone: null, emailKey: null, phoneKey: null, helpNeeded: null };
  await db.update(residents).set({ ...nothing, safeContact: { channels: [], contentFree: true, noVoicemail: true } }).where(eq(residents.id, residentId));
}
