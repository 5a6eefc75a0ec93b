import { and, asc, eq, inArray, or, sql } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { onRegister, type EarlierMark, type RegisterMark } from "#app/domain/registers/register";
import type { Db } from "../../client.server";
import { coursePlaces, providerAttendance, providerSessions } from "../../schema/answering";
import { referrals } from "../../schema/referrals";

const nameShared = sql<string | null>`(select field ->> 'value' from jsonb_array_elements(${referrals.shared}) as field where field ->> 'key' = 'name')`;
const helpShared = sql<string | null>`(select field ->> 'value' from jsonb_array_elements(${referrals.shared}) as field where field ->> 'key' = 'access_needs')`;

/**
 * Whoever is expected at a session, or was marked there, as its provider may see them: by name where that was shared, else by reference.
 * Of a start of a course, whoever has a place on it.
 */
export function listRegister(db: Db, { id: sessionId, serviceId, startId, heldOn }: { id: string; serviceId: string; startId: string | null; heldOn: CalendarDay }) {
  const hasPlace = startId === null ? sql`true` : sql`exists (select from ${coursePlaces} p where p.place_id = ${referrals.placeId} and p.referral_id = ${referrals.id} and p.start_id = ${startId} and p.status = 'taken')`;
  const expected = and(eq(referrals.serviceId, serviceId), inArray(referrals.status, [...onRegister]), sql`(${referrals.sentAt} at time zone 'Europe/London')::date <= ${heldOn}`, hasPlace);
  return db
    .select({
      referralId: referrals.id, caseId: referrals.caseId, reference: referrals.reference, status: referrals.status, version: referrals.version, startedOn: referrals.startedOn, endedOn: referrals.endedOn, name: nameShared, help: helpShared,
      mark: providerAttendance.attendance, words: providerAttendance.words, recordedAt: providerAttendance.recordedAt, recordedByName: providerAttendance.recordedByName, earlier: providerAttendance.earlier, markVersion: providerAttendance.version,
    })
    .from(referrals)
    .leftJoin(providerAttendance, and(eq(providerAttendance.placeId, referrals.placeId), eq(providerAttendance.referralId, referrals.id), eq(providerAttendance.sessionId, sessionId)))
    .where(or(expected, sql`${providerAttendance.id} is not null`))
    .orderBy(sql`lower(${nameShared}) asc nulls last`, asc(referrals.reference));
}

export type OnRegister = Awaited<ReturnType<typeof listRegister>>[number];

/** What stands of somebody at a session, held; `undefined` where nothing does. */
export async function lockMark(db: Db, sessionId: string, referralId: string) {
  const [found] = await db.select().from(providerAttendance).where(and(eq(providerAttendance.sessionId, sessionId), eq(providerAttendance.referralId, referralId))).for("update");
  return found;
}

export async function insertMark(db: Db, mark: Omit<typeof providerAttendance.$inferInsert, "placeId" | "version">): Promise<void> {
  await db.insert(providerAttendance).values(mark);
}

/** Puts a mark right; what it was stands among the earlier ones. */
export async function saveMark(db: Db, id: string, change: { attendance: RegisterMark; words: string; recordedAt: Date; recordedByName: string; earlier: EarlierMark[] }): Promise<void> {
  await db.update(providerAttendance).set({ ...change, version: sql`${providerAttendance.version} + 1` }).where(eq(providerAttendance.id, id));
}

/** How somebody came to their sessions, the latest first: for the page of one referral. */
export function listMarksOfReferral(db: Db, referralId: string) {
  return db
    .select({ sessionId: providerAttendance.sessionId, heldOn: providerSessions.heldOn, title: providerSessions.title, mark: providerAttendance.attendance, words: providerAttendance.words, by: providerAttendance.recordedByName })
    .from(providerAttendance)
    .innerJoin(providerSessions, and(eq(providerSessions.placeId, providerAttendance.placeId), eq(providerSessions.id, providerAttendance.sessionId)))
    .where(eq(providerAttendance.referralId, referralId))
    .orderBy(sql`${providerSessions.heldOn} desc`, asc(providerAttendance.id));
}
