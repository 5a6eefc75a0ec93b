import { and, asc, desc, eq, gte, isNotNull, isNull, or } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { organisations } from "../../schema/place";
import { referrals, services } from "../../schema/referrals";
import { sharingPermissions } from "../../schema/support";
import { isUuid } from "../is-uuid";

/** A permission with what its referral says of it, where it was given for one. */
const withReferral = (db: Db) =>
  db
    .select({
      permission: sharingPermissions, recipientKind: organisations.kind,
      referral: { reference: referrals.reference, status: referrals.status, serviceName: services.name, providerUntilOn: referrals.providerUntilOn },
    })
    .from(sharingPermissions)
    .innerJoin(organisations, and(eq(organisations.placeId, sharingPermissions.placeId), eq(organisations.id, sharingPermissions.organisationId)))
    .leftJoin(referrals, and(eq(referrals.placeId, sharingPermissions.placeId), eq(referrals.id, sharingPermissions.referralId)))
    .leftJoin(services, and(eq(services.placeId, referrals.placeId), eq(services.id, referrals.serviceId)));

/** Every permission of a case, whether it still holds or not: the newest first. */
export const listPermissionsOfCase = (db: Db, caseId: string) => withReferral(db).where(eq(sharingPermissions.caseId, caseId)).orderBy(desc(sharingPermissions.recordedAt), desc(sharingPermissions.id));

export type ListedPermission = Awaited<ReturnType<typeof listPermissionsOfCase>>[number];

/** One of a case; `undefined` where it is not one the asker sees, or not of that case. */
export async function findPermissionOfCase(db: Db, caseId: string, id: string): Promise<ListedPermission | undefined> {
  if (!isUuid(id)) return undefined;
  const [found] = await withReferral(db).where(and(eq(sharingPermissions.caseId, caseId), eq(sharingPermissions.id, id)));
  return found;
}

/** The same, held until the transaction ends; its case is held before it by whoever calls. */
export async function lockPermission(db: Db, caseId: string, id: string): Promise<ListedPermission | undefined> {
  if (!isUuid(id)) return undefined;
  const [found] = await withReferral(db).where(and(eq(sharingPermissions.caseId, caseId), eq(sharingPermissions.id, id))).for("update", { of: sharingPermissions });
  return found;
}

export type NewPermission = Omit<typeof sharingPermissions.$inferInsert, "placeId" | "id" | "recordedAt" | "withdrawnAt" | "withdrawnByName">;

export async function insertPermission({ db, now, newId }: Deps, permission: NewPermission): Promise<string> {
  const id = newId();
  await db.insert(sharingPermissions).values({ ...permission, id, recordedAt: now() });
  return id;
}

export async function savePermissionWithdrawn({ db, now }: Pick<Deps, "db" | "now">, id: string, withdrawnByName: string): Promise<void> {
  await db.update(sharingPermissions).set({ withdrawnAt: now(), withdrawnByName }).where(eq(sharingPermissions.id, id));
}

export async function savePermissionEnd(db: Db, id: string, untilOn: CalendarDay | null): Promise<void> {
  await db.update(sharingPermissions).set({ untilOn }).where(eq(sharingPermissions.id, id));
}

/** Nothing of a closed case is shared any more: what would hold longer ends that day. */
export async function endPermissionsOfCase(db: Db, caseId: string, untilOn: CalendarDay): Promise<void> {
  await db.update(sharingPermissions).set({ untilOn }).where(and(eq(sharingPermissions.caseId, caseId), isNull(sharingPermissions.withdrawnAt), or(isNull(sharingPermissions.untilOn), gte(sharingPermissions.untilOn, untilOn))));
}

/** When permissions to tell an organisation were taken back, the first first. */
export async function listWithdrawals(db: Db, caseId: string, organisationId: string): Promise<Date[]> {
  const rows = await db
    .select({ at: sharingPermissions.withdrawnAt })
    .from(sharingPermissions)
    .where(and(eq(sharingPermissions.caseId, caseId), eq(sharingPermissions.organisationId, organisationId), isNotNull(sharingPermissions.withdrawnAt)))
    .orderBy(asc(sharingPermissions.withdrawnAt));
  return rows.flatMap(({ at }) => at ?? []);
}
