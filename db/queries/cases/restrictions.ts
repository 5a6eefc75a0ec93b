import { and, asc, eq, inArray, isNull, notInArray, sql } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { ConflictKind, RestrictionReason } from "#app/domain/cases/restriction";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { caseAccess, cases, caseTeam } from "../../schema/cases";
import { staff } from "../../schema/people";
import { organisations } from "../../schema/place";
import { caseConflicts, restrictions } from "../../schema/trust";

/** Whether any of these sees a case today: what the row policies ask of a person, for the service on their behalf. */
export async function isSeenBy(db: Db, caseId: string, grantees: readonly string[], today: CalendarDay): Promise<boolean> {
  const rows = await db
    .select({ caseId: caseAccess.caseId })
    .from(caseAccess)
    .where(and(eq(caseAccess.caseId, caseId), inArray(caseAccess.granteeId, [...grantees]), sql`(${caseAccess.untilOn} is null or ${caseAccess.untilOn} >= ${today}::date)`))
    .limit(1);
  return rows.length > 0;
}

/** Who is named on a case, for whoever sees it; with the last day, where it was opened for a while only. */
export async function listNamed(db: Db, caseId: string) {
  return db
    .select({ id: staff.id, name: staff.name, organisation: organisations.name, untilOn: sql<CalendarDay | null>`named.until_on::text` })
    .from(sql`people_named_on(${caseId}) as named`)
    .innerJoin(staff, sql`${staff.id} = named.staff_id`)
    .innerJoin(organisations, and(eq(organisations.placeId, staff.placeId), eq(organisations.id, staff.organisationId)))
    .orderBy(asc(staff.name), asc(staff.id));
}

/** Those of the staff who may be named: active advisers and managers, by name. */
export const listNameable = (db: Db) =>
  db
    .select({ id: staff.id, name: staff.name, organisation: organisations.name, roles: staff.roles })
    .from(staff)
    .innerJoin(organisations, and(eq(organisations.placeId, staff.placeId), eq(organisations.id, staff.organisationId)))
    .where(and(eq(staff.active, true), sql`${staff.roles} && '{adviser,manager}'::role[]`))
    .orderBy(asc(staff.name), asc(staff.id));

/** The restriction that holds; `undefined` where none does. */
export async function findRestriction(db: Db, caseId: string) {
  const [found] = await db.select().from(restrictions).where(and(eq(restrictions.caseId, caseId), isNull(restrictions.endedAt)));
  return found;
}

/** Everybody of the staff who must not see a case. */
export const listConflicts = (db: Db, caseId: string) =>
  db
    .select({ id: caseConflicts.id, staffId: caseConflicts.staffId, name: staff.name, kind: caseConflicts.kind, declaredByName: caseConflicts.declaredByName, declaredAt: caseConflicts.declaredAt })
    .from(caseConflicts)
    .innerJoin(staff, and(eq(staff.placeId, caseConflicts.placeId), eq(staff.id, caseConflicts.staffId)))
    .where(and(eq(caseConflicts.caseId, caseId), isNull(caseConflicts.endedAt)))
    .orderBy(asc(caseConflicts.declaredAt), asc(caseConflicts.id));

export async function hasConflict(db: Db, caseId: string, staffId: string): Promise<boolean> {
  const [found] = await db.select({ id: caseConflicts.id }).from(caseConflicts).where(and(eq(caseConflicts.caseId, caseId), eq(caseConflicts.staffId, staffId), isNull(caseConflicts.endedAt)));
  return found !== undefined;
}

/** Whoever works on a case now. */
export async function listTeamIds(db: Db, caseId: string): Promise<string[]> {
  return (await db.select({ id: caseTeam.staffId }).from(caseTeam).where(and(eq(caseTeam.caseId, caseId), isNull(caseTeam.untilAt))).orderBy(asc(caseTeam.staffId))).map(({ id }) => id);
}

/** A person's cases, in the order they began: what holds for one case of theirs holds for their others. */
export const lockCasesOfPerson = (db: Db, residentId: string) => db.select().from(cases).where(eq(cases.residentId, residentId)).orderBy(asc(cases.id)).for("no key update");

export interface NewRestriction {
  caseId: string;
  residentId: string;
  reason: RestrictionReason;
  words: string;
  by?: { id: string; name: string };
  named: readonly string[];
}

/** From now on only the people named, and the resident, see it. As the service. */
export async function saveRestricted({ db, now, newId }: Deps, { caseId, residentId, reason, words, by, named }: NewRestriction): Promise<void> {
  await db.insert(restrictions).values({ id: newId(), caseId, reason, words, byId: by?.id, byName: by?.name ?? "Work Local", fromAt: now() });
  await db.update(cases).set({ restricted: true, version: sql`${cases.version} + 1` }).where(eq(cases.id, caseId));
  await saveNamed(db, { caseId, residentId, named });
}

/** Exactly these people, and the resident. As the service. */
export async function saveNamed(db: Db, { caseId, residentId, named }: Pick<NewRestriction, "caseId" | "residentId" | "named">): Promise<void> {
  await db.delete(caseAccess).where(and(eq(caseAccess.caseId, caseId), notInArray(caseAccess.granteeId, [...named, residentId])));
  for (const granteeId of [...named, residentId]) await openForGood(db, caseId, granteeId);
}

/** Without an end, though it may have been open for a day. */
export async function openForGood(db: Db, caseId: string, granteeId: string): Promise<void> {
  await db.insert(caseAccess).values({ caseId, granteeId }).onConflictDoUpdate({ target: [caseAccess.placeId, caseAccess.caseId, caseAccess.granteeId], set: { untilOn: null } });
}

/** Open to its hub and the place's managers again. As the service. */
export async function saveUnrestricted({ db, now }: Pick<Deps, "db" | "now">, { caseId, hubId, placeId, byName, why }: { caseId: string; hubId: string; placeId: string; byName: string; why: string }): Promise<void> {
  await db.update(restrictions).set({ endedAt: now(), endedByName: byName, endedWhy: why }).where(and(eq(restrictions.caseId, caseId), isNull(restrictions.endedAt)));
  await db.update(cases).set({ restricted: false, version: sql`${cases.version} + 1` }).where(eq(cases.id, caseId));
  for (const granteeId of [hubId, placeId]) await openForGood(db, caseId, granteeId);
}

export async function insertConflict({ db, now, newId }: Deps, conflict: { caseId: string; staffId: string; kind: ConflictKind; declaredByName: string }): Promise<void> {
  await db.insert(caseConflicts).values({ ...conflict, id: newId(), declaredAt: now() });
}

export async function endConflict({ db, now }: Pick<Deps, "db" | "now">, caseId: string, conflictId: string): Promise<boolean> {
  const ended = await db.update(caseConflicts).set({ endedAt: now() }).where(and(eq(caseConflicts.id, conflictId), eq(caseConflicts.caseId, caseId), isNull(caseConflicts.endedAt))).returning({ id: caseConflicts.id });
  return ended.length === 1;
}

/** The member of staff with this address; one who has left still knows everybody. */
export async function findStaffWithEmail(db: Db, emailKey: string): Promise<string | undefined> {
  const [found] = await db.select({ id: staff.id }).from(staff).where(eq(staff.email, emailKey));
  return found?.id;
}

/** A person's newest other case, where it is restricted, and why. */
export async function findRestrictedCaseOf(db: Db, residentId: string, but: string): Promise<{ id: string; reason: RestrictionReason } | undefined> {
  const [found] = await db
    .select({ id: cases.id, reason: restrictions.reason })
    .from(cases)
    .innerJoin(restrictions, and(eq(restrictions.placeId, cases.placeId), eq(restrictions.caseId, cases.id), isNull(restrictions.endedAt)))
    .where(and(eq(cases.residentId, residentId), sql`${cases.id} <> ${but}`))
    .orderBy(sql`${cases.openedOn} desc`, sql`${cases.id} desc`)
    .limit(1);
  return found;
}
