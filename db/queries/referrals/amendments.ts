import { and, asc, eq, isNull } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { SharedField } from "#app/domain/referrals/sharing";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { referralAmendments } from "../../schema/answering";
import { sharingPermissions } from "../../schema/support";

/** Keeps what the provider saw before and sees now, for good. */
export async function insertAmendment({ db, now, newId }: Deps, amendment: { referralId: string; caseId: string; byName: string; why: string; before: SharedField[]; after: SharedField[] }): Promise<string> {
  const id = newId();
  await db.insert(referralAmendments).values({ ...amendment, id, amendedAt: now() });
  return id;
}

/** What was changed of a referral after it was sent, the first change first. */
export const listAmendments = (db: Db, referralId: string) =>
  db
    .select({ id: referralAmendments.id, amendedAt: referralAmendments.amendedAt, byName: referralAmendments.byName, why: referralAmendments.why, before: referralAmendments.before, after: referralAmendments.after })
    .from(referralAmendments)
    .where(eq(referralAmendments.referralId, referralId))
    .orderBy(asc(referralAmendments.amendedAt), asc(referralAmendments.id));

export type Amendment = Awaited<ReturnType<typeof listAmendments>>[number];

/** What a referral rested on ends as the new permission begins: it is replaced, not taken back, and the referral rests on the new one alone. */
export async function endPermissionsOfReferral(db: Db, referralId: string, untilOn: CalendarDay): Promise<void> {
  await db.update(sharingPermissions).set({ untilOn, referralId: null }).where(and(eq(sharingPermissions.referralId, referralId), isNull(sharingPermissions.withdrawnAt), isNull(sharingPermissions.untilOn)));
}
