import { and, asc, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import type { Canceller } from "#app/domain/appointments/appointment";
import { isOpen, referralStatuses } from "#app/domain/referrals/referral";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { triageEntries } from "../../schema/applications";
import { referrals } from "../../schema/referrals";
import { appointments, appointmentSlots, documentRequests } from "../../schema/support";

// What a case still waits for as it closes.

/** Takes every open turn of a case out of the queue. */
export async function closeOpenEntries({ db, now }: Pick<Deps, "db" | "now">, caseId: string): Promise<void> {
  await db.update(triageEntries).set({ decidedAt: now(), version: sql`${triageEntries.version} + 1` }).where(and(eq(triageEntries.caseId, caseId), isNull(triageEntries.decidedAt)));
}

/** Referrals of a case that something can still happen to, the oldest first. */
export const listOpenReferralIds = (db: Db, caseId: string) =>
  db.select({ id: referrals.id }).from(referrals).where(and(eq(referrals.caseId, caseId), inArray(referrals.status, referralStatuses.filter(isOpen)))).orderBy(asc(referrals.sentAt), asc(referrals.id));

/** Calls off what is still to come, gives the times back, and says what was called off. */
export async function cancelComingAppointments({ db, now }: Pick<Deps, "db" | "now">, caseId: string, cancelledBy: Canceller) {
  const at = now();
  const cancelled = await db
    .update(appointments)
    .set({ cancelledAt: at, cancelledBy, ...(cancelledBy === "resident" && { cancelReason: "no_longer_needed" as const }), sequence: sql`${appointments.sequence} + 1`, version: sql`${appointments.version} + 1` })
    .where(and(eq(appointments.caseId, caseId), isNull(appointments.cancelledAt), gt(appointments.startsAt, at)))
    .returning({ id: appointments.id, startsAt: appointments.startsAt, way: appointments.way });
  if (cancelled.length > 0) await db.update(appointmentSlots).set({ appointmentId: null }).where(inArray(appointmentSlots.appointmentId, cancelled.map(({ id }) => id)));
  return cancelled.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}

/** Documents that were asked for are no longer needed. */
export async function withdrawDocumentRequests({ db, now }: Pick<Deps, "db" | "now">, caseId: string): Promise<void> {
  await db.update(documentRequests).set({ withdrawnAt: now() }).where(and(eq(documentRequests.caseId, caseId), isNull(documentRequests.fulfilledAt), isNull(documentRequests.withdrawnAt)));
}
