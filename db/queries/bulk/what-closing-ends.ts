import { and, asc, eq, gte, inArray, isNull, or } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { Db } from "../../client.server";
import { enrolments } from "../../schema/cases";
import { referrals } from "../../schema/referrals";
import { documentRequests, sharingPermissions } from "../../schema/support";

/** What ends with a case that nobody else waits for, as it was, to be put back. */
export interface EndedWithCase {
  enrolmentIds: string[];
  requestIds: string[];
  permissions: { id: string; untilOn: CalendarDay | null }[];
  /** Referrals that are over, which their provider still saw. */
  referrals: { id: string; providerUntilOn: CalendarDay | null }[];
}

/** What would end were the case closed today. */
export async function listWhatClosingEnds(db: Db, caseId: string, today: CalendarDay): Promise<EndedWithCase> {
  const spells = await db.select({ id: enrolments.id }).from(enrolments).where(and(eq(enrolments.caseId, caseId), isNull(enrolments.untilOn))).orderBy(asc(enrolments.id));
  const requests = await db.select({ id: documentRequests.id }).from(documentRequests).where(and(eq(documentRequests.caseId, caseId), isNull(documentRequests.fulfilledAt), isNull(documentRequests.withdrawnAt))).orderBy(asc(documentRequests.id));
  const permissions = await db
    .select({ id: sharingPermissions.id, untilOn: sharingPermissions.untilOn })
    .from(sharingPermissions)
    .where(and(eq(sharingPermissions.caseId, caseId), isNull(sharingPermissions.withdrawnAt), or(isNull(sharingPermissions.untilOn), gte(sharingPermissions.untilOn, today))))
    .orderBy(asc(sharingPermissions.id));
  const seen = await db.select({ id: referrals.id, providerUntilOn: referrals.providerUntilOn }).from(referrals).where(and(eq(referrals.caseId, caseId), gte(referrals.providerUntilOn, today))).orderBy(asc(referrals.id));
  return { enrolmentIds: spells.map(({ id }) => id), requestIds: requests.map(({ id }) => id), permissions, referrals: seen };
}

/** Puts it back as it was. */
export async function putBackWhatClosingEnded(db: Db, ended: EndedWithCase): Promise<void> {
  if (ended.enrolmentIds.length > 0) await db.update(enrolments).set({ untilOn: null }).where(inArray(enrolments.id, ended.enrolmentIds));
  if (ended.requestIds.length > 0) await db.update(documentRequests).set({ withdrawnAt: null }).where(inArray(documentRequests.id, ended.requestIds));
  for (const { id, untilOn } of ended.permissions) await db.update(sharingPermissions).set({ untilOn }).where(eq(sharingPermissions.id, id));
  for (const { id, providerUntilOn } of ended.referrals) await db.update(referrals).set({ providerUntilOn }).where(eq(referrals.id, id));
}
