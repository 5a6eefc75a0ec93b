import { and, asc, count, desc, eq, gte, isNull, lt, or, sql } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { HandoverStatus } from "#app/domain/handovers/handover";
import type { StaffActor } from "#app/domain/people/actor";
import type { SafeContact } from "#app/domain/people/safe-contact";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { triageEntries } from "../../schema/applications";
import { caseAccess, cases, caseTeam } from "../../schema/cases";
import { residents, staff } from "../../schema/people";
import { hubs, organisations } from "../../schema/place";
import { appointments } from "../../schema/support";
import { handovers } from "../../schema/trust";
import { isUuid } from "../is-uuid";

export type Handover = typeof handovers.$inferSelect;

/** The handover that waits for an answer; `undefined` where a case has none. */
export async function findOpenHandover(db: Db, caseId: string): Promise<Handover | undefined> {
  const [found] = await db.select().from(handovers).where(and(eq(handovers.caseId, caseId), eq(handovers.status, "asked")));
  return found;
}

/** Every handover of a case, the newest first. */
export const listHandoversOfCase = (db: Db, caseId: string): Promise<Handover[]> => db.select().from(handovers).where(eq(handovers.caseId, caseId)).orderBy(desc(handovers.askedAt), desc(handovers.id));

export async function findHandover(db: Db, id: string): Promise<Handover | undefined> {
  if (!isUuid(id)) return undefined;
  const [found] = await db.select().from(handovers).where(eq(handovers.id, id));
  return found;
}

/** As the service: its case first, as everybody does who changes anything of it, then the handover. */
export async function lockHandover(db: Db, id: string) {
  const known = await findHandover(db, id);
  const [ofCase] = known ? await db.select().from(cases).where(eq(cases.id, known.caseId)).for("no key update") : [];
  const [handover] = ofCase ? await db.select().from(handovers).where(eq(handovers.id, id)).for("update") : [];
  return handover && ofCase && { handover, ofCase };
}

export async function insertHandover({ db, now, newId }: Deps, asked: Omit<typeof handovers.$inferInsert, "placeId" | "id" | "status" | "askedAt" | "version">): Promise<string> {
  const id = newId();
  await db.insert(handovers).values({ ...asked, id, status: "asked", askedAt: now() });
  return id;
}

export async function saveAnswer({ db, now }: Pick<Deps, "db" | "now">, id: string, status: HandoverStatus, answer: Partial<Pick<Handover, "returnReason" | "answerWords" | "answeredBy" | "answeredByName">>): Promise<void> {
  await db.update(handovers).set({ ...answer, status, answeredAt: now(), version: sql`${handovers.version} + 1` }).where(eq(handovers.id, id));
}

export async function saveMeetingOf(db: Db, id: string, appointmentId: string): Promise<void> {
  await db.update(handovers).set({ appointmentId }).where(eq(handovers.id, id));
}

/** The person's name, how to reach them safely and, with data, the rest: as `handover_person` gives them to the side that was asked. */
export async function findPersonOfHandover(db: Db, id: string) {
  const [found] = await db.execute<{
    reference: string | null; first_name: string; last_name: string; preferred_name: string | null; phone: string | null; email: string | null; safe_contact: SafeContact;
    date_of_birth: CalendarDay | null; language: string; help_needed: string | null; opened_on: CalendarDay | null; offers: string[] | null; barriers: string[] | null;
  }>(sql`select reference, first_name, last_name, preferred_name, phone, email, safe_contact, date_of_birth::text, language, help_needed, opened_on::text, offers, barriers from handover_person(${id})`);
  return found;
}

const forMe = ({ id, hubIds, organisationId }: StaffActor) =>
  and(
    eq(handovers.status, "asked"), sql`${handovers.fromStaffId} <> ${id}`,
    or(eq(handovers.toStaffId, id), hubIds.length > 0 ? sql`${handovers.toHubId} = any(${`{${hubIds.join(",")}}`}::uuid[])` : undefined, eq(handovers.toOrganisationId, organisationId)),
  );

/** What waits for somebody, their hub or their organisation: the longest asked first. */
export const listHandoversFor = (db: Db, actor: StaffActor): Promise<Handover[]> => db.select().from(handovers).where(forMe(actor)).orderBy(asc(handovers.dueOn), asc(handovers.askedAt), asc(handovers.id));

export async function countHandoversFor(db: Db, actor: StaffActor, today: CalendarDay): Promise<{ waiting: number; overdue: number }> {
  const [row] = await db.select({ waiting: count(), overdue: sql<number>`(count(*) filter (where ${lt(handovers.dueOn, today)}))::int` }).from(handovers).where(forMe(actor));
  return row ?? { waiting: 0, overdue: 0 };
}

/** What somebody gave: those that wait first, then the newest answers. */
export const listHandoversOf = (db: Db, staffId: string, most: number) =>
  db
    .select({ handover: handovers, reference: cases.reference, resident: { firstName: residents.firstName, lastName: residents.lastName, preferredName: residents.preferredName } })
    .from(handovers)
    .leftJoin(cases, and(eq(cases.placeId, handovers.placeId), eq(cases.id, handovers.caseId)))
    .leftJoin(residents, and(eq(residents.placeId, cases.placeId), eq(residents.id, cases.residentId)))
    .where(eq(handovers.fromStaffId, staffId))
    .orderBy(sql`${handovers.status} = 'asked' desc`, desc(handovers.askedAt), desc(handovers.id))
    .limit(most);

/** Active advisers of the place by name, with their hubs: to whom a case can be given, or who joins a meeting. */
export async function listAdvisers(db: Db) {
  return db
    .select({ id: staff.id, name: staff.name, email: staff.email, organisationId: organisations.id, organisation: organisations.name, hubIds: sql<string[]>`array(select h.hub_id::text from staff_hubs h where h.place_id = ${staff.placeId} and h.staff_id = ${staff.id} order by 1)` })
    .from(staff)
    .innerJoin(organisations, and(eq(organisations.placeId, staff.placeId), eq(organisations.id, staff.organisationId)))
    .where(and(eq(staff.active, true), sql`'adviser' = any(${staff.roles})`))
    .orderBy(asc(staff.name), asc(staff.id));
}

export type Adviser = Awaited<ReturnType<typeof listAdvisers>>[number];

/** A case's hub is another from now on; what waits in triage goes with it. The grants of hubs change unless only people are named. As the service. */
export async function moveToHub(db: Db, { caseId, from, to, restricted }: { caseId: string; from: string; to: string; restricted: boolean }): Promise<void> {
  await db.update(cases).set({ hubId: to, version: sql`${cases.version} + 1` }).where(eq(cases.id, caseId));
  await db.update(triageEntries).set({ hubId: to }).where(and(eq(triageEntries.caseId, caseId), isNull(triageEntries.decidedAt)));
  if (restricted) return;
  await db.delete(caseAccess).where(and(eq(caseAccess.caseId, caseId), eq(caseAccess.granteeId, from)));
  await db.insert(caseAccess).values({ caseId, granteeId: to }).onConflictDoNothing();
}

/** Who is on the team now, as rows to end. */
export const listTeamOf = (db: Db, caseId: string) =>
  db
    .select({ staffId: caseTeam.staffId, lead: caseTeam.lead, name: staff.name, organisation: organisations.name })
    .from(caseTeam)
    .innerJoin(staff, and(eq(staff.placeId, caseTeam.placeId), eq(staff.id, caseTeam.staffId)))
    .innerJoin(organisations, and(eq(organisations.placeId, staff.placeId), eq(organisations.id, staff.organisationId)))
    .where(and(eq(caseTeam.caseId, caseId), isNull(caseTeam.untilAt)))
    .orderBy(desc(caseTeam.lead), asc(caseTeam.fromAt), asc(caseTeam.id));

export async function findHubNames(db: Db): Promise<Map<string, string>> {
  return new Map((await db.select({ id: hubs.id, name: hubs.name }).from(hubs)).map(({ id, name }) => [id, name]));
}

export async function findStaffEmail(db: Db, id: string): Promise<string | undefined> {
  const [found] = await db.select({ email: staff.email }).from(staff).where(and(eq(staff.id, id), eq(staff.active, true)));
  return found?.email;
}

/** Meetings of three somebody is the second at, of cases they do not see yet: what they know of it stands on the handover. */
export const listMeetingsOfThree = (db: Db, staffId: string, from: Date) =>
  db
    .select({ id: appointments.id, startsAt: appointments.startsAt, minutes: appointments.minutes, way: appointments.way, staffName: appointments.staffName, handoverId: handovers.id })
    .from(appointments)
    .innerJoin(handovers, and(eq(handovers.placeId, appointments.placeId), eq(handovers.appointmentId, appointments.id), eq(handovers.status, "asked")))
    .leftJoin(cases, and(eq(cases.placeId, appointments.placeId), eq(cases.id, appointments.caseId)))
    .where(and(eq(appointments.secondStaffId, staffId), gte(appointments.startsAt, from), isNull(appointments.cancelledAt), isNull(cases.id)))
    .orderBy(asc(appointments.startsAt), asc(appointments.id));
