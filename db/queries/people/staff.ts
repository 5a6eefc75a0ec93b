import { and, asc, count, eq, inArray, sql } from "drizzle-orm";
import type { Role } from "#app/domain/people/actor";
import type { Db } from "../../client.server";
import { accounts, hubs, organisations, staff, staffCredentials, staffHubs } from "../../schema/index";

const columns = {
  id: staff.id,
  name: staff.name,
  email: staff.email,
  roles: staff.roles,
  active: staff.active,
  organisationId: staff.organisationId,
  organisationName: organisations.name,
  secondFactorAt: staffCredentials.totpConfirmedAt,
  secondFactorNeeded: staffCredentials.secondFactorNeeded,
  passwordIsTemporary: staffCredentials.passwordIsTemporary,
};

const people = (db: Db) =>
  db
    .select(columns)
    .from(staff)
    .innerJoin(organisations, and(eq(organisations.placeId, staff.placeId), eq(organisations.id, staff.organisationId)))
    .leftJoin(staffCredentials, and(eq(staffCredentials.placeId, staff.placeId), eq(staffCredentials.id, staff.id)));

type Row = Awaited<ReturnType<typeof people>>[number];
export type StaffMember = Row & { hubs: { id: string; name: string }[] };

async function withHubs(db: Db, rows: Row[]): Promise<StaffMember[]> {
  const ids = rows.map(({ id }) => id);
  const found = ids.length
    ? await db
        .select({ staffId: staffHubs.staffId, id: hubs.id, name: hubs.name })
        .from(staffHubs)
        .innerJoin(hubs, and(eq(hubs.placeId, staffHubs.placeId), eq(hubs.id, staffHubs.hubId)))
        .where(inArray(staffHubs.staffId, ids))
        .orderBy(asc(hubs.name), asc(hubs.id))
    : [];
  return rows.map((row) => ({ ...row, hubs: found.filter(({ staffId }) => staffId === row.id).map(({ id, name }) => ({ id, name })) }));
}

/** A page of everybody, those who left at the end. Read as the service: whether a second factor is set up is nobody else's to see. */
export async function listStaff(db: Db, { from, most }: { from: number; most: number }): Promise<StaffMember[]> {
  return withHubs(db, await people(db).orderBy(sql`${staff.active} desc`, asc(staff.name), asc(staff.id)).limit(most).offset(from));
}

export async function countStaff(db: Db): Promise<number> {
  const [row] = await db.select({ total: count() }).from(staff);
  return row?.total ?? 0;
}

export async function findStaffMember(db: Db, id: string): Promise<StaffMember | undefined> {
  return (await withHubs(db, await people(db).where(eq(staff.id, id))))[0];
}

/** Locks the person, and every administrator: two who take the role from each other take turns. */
export async function lockStaffMember(db: Db, id: string): Promise<StaffMember | undefined> {
  await db.select({ id: staff.id }).from(staff).where(sql`${staff.id} = ${id} or 'administrator' = any(${staff.roles})`).orderBy(asc(staff.id)).for("update");
  return findStaffMember(db, id);
}

export async function isActiveAdministrator(db: Db, id: string): Promise<boolean> {
  const [row] = await db.select({ id: staff.id }).from(staff).where(sql`${staff.id} = ${id} and ${staff.active} and 'administrator' = any(${staff.roles})`);
  return row !== undefined;
}

export async function countActiveAdministrators(db: Db): Promise<number> {
  const [row] = await db.select({ total: count() }).from(staff).where(sql`${staff.active} and 'administrator' = any(${staff.roles})`);
  return row?.total ?? 0;
}

export async function saveStaffMember(db: Db, id: string, { roles, active, hubIds }: { roles: readonly Role[]; active: boolean; hubIds: readonly string[] }): Promise<void> {
  await db.update(staff).set({ roles: [...roles], active }).where(eq(staff.id, id));
  await db.delete(staffHubs).where(eq(staffHubs.staffId, id));
  if (hubIds.length) await db.insert(staffHubs).values(hubIds.map((hubId) => ({ staffId: id, hubId })));
}

export interface NewStaffMember {
  id: string;
  name: string;
  /** As `emailKey` writes it. */
  email: string;
  organisationId: string;
  roles: readonly Role[];
  hubIds: readonly string[];
  createdAt: Date;
}

/** Adds somebody with an account to sign in to; `false` where the address is taken. */
export async function insertStaffMember(db: Db, { hubIds, roles, ...person }: NewStaffMember): Promise<boolean> {
  const added = await db.insert(staff).values({ ...person, roles: [...roles] }).onConflictDoNothing({ target: [staff.placeId, staff.email] }).returning({ id: staff.id });
  if (added.length === 0) return false;
  await db.insert(accounts).values({ id: person.id, kind: "staff" });
  if (hubIds.length) await db.insert(staffHubs).values(hubIds.map((hubId) => ({ staffId: person.id, hubId })));
  return true;
}
