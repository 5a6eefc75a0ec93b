import { and, asc, eq, inArray, isNull, lt, notExists, or, sql } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { feedRecords, serviceCheckLinks } from "../../schema/directory";
import { staff } from "../../schema/people";
import { organisations } from "../../schema/place";
import { services } from "../../schema/referrals";

const address = sql<string | null>`coalesce(${services.assurerEmail}, ${services.email}, ${organisations.email})`;

export interface ToAsk {
  checkedBefore: CalendarDay;
  askedBefore: CalendarDay;
  mostTimes: number;
}

/** What a feed brings, its feed keeps; of the others, those nobody has checked for long and that have somebody to ask. */
const due = (db: Db, { checkedBefore, askedBefore, mostTimes }: ToAsk) =>
  and(
    inArray(services.status, ["active", "temporarily closed"]), lt(services.chases, mostTimes), sql`${address} is not null`,
    or(isNull(services.assuredDate), lt(services.assuredDate, checkedBefore)),
    or(isNull(services.chasedAt), lt(services.chasedAt, sql`${askedBefore}::date`)),
    notExists(db.select({ one: sql`1` }).from(feedRecords).where(and(eq(feedRecords.placeId, services.placeId), eq(feedRecords.kind, "service"), eq(feedRecords.recordId, services.id)))),
  );

/** Services whose provider is to be asked, the longest unchecked first. */
export const listServicesToAsk = (db: Db, about: ToAsk, limit: number): Promise<{ id: string }[]> =>
  db.select({ id: services.id }).from(services).innerJoin(organisations, and(eq(organisations.placeId, services.placeId), eq(organisations.id, services.organisationId))).where(due(db, about)).orderBy(sql`${services.assuredDate} nulls first`, asc(services.id)).limit(limit);

/** One of them, held, if it is still to be asked about and no other worker has it. */
export async function takeServiceToAsk(db: Db, id: string, about: ToAsk): Promise<{ id: string; name: string; email: string; chases: number } | undefined> {
  const [found] = await db
    .select({ id: services.id, name: services.name, email: address, chases: services.chases })
    .from(services)
    .innerJoin(organisations, and(eq(organisations.placeId, services.placeId), eq(organisations.id, services.organisationId)))
    .where(and(eq(services.id, id), due(db, about)))
    .for("update", { of: services, skipLocked: true });
  return found?.email ? { ...found, email: found.email } : undefined;
}

/** It was asked about, with this link. */
export async function keepCheckLink({ db, now, newId }: Deps, serviceId: string, { tokenHash, expiresAt }: { tokenHash: string; expiresAt: Date }): Promise<void> {
  await db.insert(serviceCheckLinks).values({ id: newId(), serviceId, tokenHash, createdAt: now(), expiresAt });
  await db.update(services).set({ chasedAt: now(), chases: sql`${services.chases} + 1` }).where(eq(services.id, serviceId));
}

export async function findCheckLink(db: Db, tokenHash: string) {
  const [found] = await db.select({ id: serviceCheckLinks.id, serviceId: serviceCheckLinks.serviceId, expiresAt: serviceCheckLinks.expiresAt, usedAt: serviceCheckLinks.usedAt }).from(serviceCheckLinks).where(eq(serviceCheckLinks.tokenHash, tokenHash));
  return found;
}

/** Uses a link up; `false` where somebody did at the same moment. */
export async function useCheckLink({ db, now }: Deps, id: string): Promise<boolean> {
  return (await db.update(serviceCheckLinks).set({ usedAt: now() }).where(and(eq(serviceCheckLinks.id, id), isNull(serviceCheckLinks.usedAt))).returning({ id: serviceCheckLinks.id })).length > 0;
}

/** Where administrators are written to. */
export const listAdministratorAddresses = (db: Db): Promise<{ email: string }[]> =>
  db.select({ email: staff.email }).from(staff).where(and(eq(staff.active, true), sql`'administrator' = any(${staff.roles})`)).orderBy(asc(staff.email), asc(staff.id));
