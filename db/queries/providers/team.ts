import { asc, eq, sql } from "drizzle-orm";
import type { Role } from "#app/domain/people/actor";
import type { Db } from "../../client.server";
import { staff } from "../../schema/people";

const columns = { id: staff.id, name: staff.name, email: staff.email, roles: staff.roles, active: staff.active };

/** Everybody of an organisation, those who left at the end. */
export const listTeam = (db: Db, organisationId: string) => db.select(columns).from(staff).where(eq(staff.organisationId, organisationId)).orderBy(sql`${staff.active} desc`, asc(staff.name), asc(staff.id));

export type TeamMember = Awaited<ReturnType<typeof listTeam>>[number];

/** The same, held: two leads who take the role from each other take turns. */
export const lockTeam = (db: Db, organisationId: string) => db.select(columns).from(staff).where(eq(staff.organisationId, organisationId)).orderBy(asc(staff.id)).for("update");

export async function saveTeamMember(db: Db, id: string, { roles, active }: { roles: readonly Role[]; active: boolean }): Promise<void> {
  await db.update(staff).set({ roles: [...roles], active }).where(eq(staff.id, id));
}
