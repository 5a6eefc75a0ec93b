import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { CaseStatus, CloseReason } from "#app/domain/cases/case";
import type { Offer } from "#app/domain/cases/offer";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { cases, enrolments } from "../../schema/cases";
import { organisations, staff, staffHubs } from "../../schema/index";

const oneMore = { version: sql`${cases.version} + 1` };

/** From applied to in support, on a day, with somebody who leads. */
export async function saveSupportStarted(db: Db, caseId: string, support: { status: CaseStatus; leadId: string; supportStartedOn: CalendarDay }): Promise<void> {
  await db.update(cases).set({ ...support, ...oneMore }).where(eq(cases.id, caseId));
}

export async function saveCaseClosed(db: Db, caseId: string, closed: { status: CaseStatus; closedOn: CalendarDay; closeReason: CloseReason }): Promise<void> {
  await db.update(cases).set({ ...closed, ...oneMore }).where(eq(cases.id, caseId));
}

export async function saveCaseReopened(db: Db, caseId: string, status: CaseStatus): Promise<void> {
  await db.update(cases).set({ status, closedOn: null, closeReason: null, ...oneMore }).where(eq(cases.id, caseId));
}

export async function saveFirstMeeting(db: Db, caseId: string, firstMetOn: CalendarDay): Promise<void> {
  await db.update(cases).set({ firstMetOn, ...oneMore }).where(eq(cases.id, caseId));
}

export async function saveLead(db: Db, caseId: string, leadId: string | null): Promise<void> {
  await db.update(cases).set({ leadId, ...oneMore }).where(eq(cases.id, caseId));
}

/** The spells a case is in now, Skills for All after the offer it stands beside. */
export const listOpenEnrolments = (db: Db, caseId: string) =>
  db.select({ id: enrolments.id, offer: enrolments.offer, fromOn: enrolments.fromOn }).from(enrolments).where(and(eq(enrolments.caseId, caseId), isNull(enrolments.untilOn))).orderBy(asc(enrolments.offer), asc(enrolments.id));

export async function insertEnrolment({ db, newId }: Pick<Deps, "db" | "newId">, enrolment: { caseId: string; offer: Offer; fromOn: CalendarDay; why: string }): Promise<void> {
  await db.insert(enrolments).values({ ...enrolment, id: newId() });
}

export async function endEnrolments(db: Db, ids: readonly string[], untilOn: CalendarDay): Promise<void> {
  if (ids.length > 0) await db.update(enrolments).set({ untilOn }).where(inArray(enrolments.id, [...ids]));
}

/** Advisers who work at a hub, by name: those who may be given its cases. */
export const listAdvisersOfHub = (db: Db, hubId: string) =>
  db
    .select({ id: staff.id, name: staff.name, organisation: organisations.name })
    .from(staffHubs)
    .innerJoin(staff, and(eq(staff.placeId, staffHubs.placeId), eq(staff.id, staffHubs.staffId)))
    .innerJoin(organisations, and(eq(organisations.placeId, staff.placeId), eq(organisations.id, staff.organisationId)))
    .where(and(eq(staffHubs.hubId, hubId), eq(staff.active, true), sql`'adviser' = any(${staff.roles})`))
    .orderBy(asc(staff.name), asc(staff.id));
