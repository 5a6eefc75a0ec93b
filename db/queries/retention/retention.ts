import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { fundingStreams } from "../../schema/agreements";
import { anonymisations, legalHolds, retentionNotices, retentionRules } from "../../schema/retention";

/** What is said of how long records are kept; the place's own rule first. */
export const listRules = (db: Db) =>
  db
    .select({ streamId: retentionRules.streamId, code: fundingStreams.code, name: fundingStreams.name, months: retentionRules.months, words: retentionRules.words, changedByName: retentionRules.changedByName, changedAt: retentionRules.changedAt })
    .from(retentionRules)
    .leftJoin(fundingStreams, and(eq(fundingStreams.placeId, retentionRules.placeId), eq(fundingStreams.id, retentionRules.streamId)))
    .orderBy(sql`${fundingStreams.code} asc nulls first`, asc(retentionRules.id));

export const listStreamsToRule = (db: Db) => db.select({ id: fundingStreams.id, code: fundingStreams.code, name: fundingStreams.name }).from(fundingStreams).orderBy(asc(fundingStreams.code), asc(fundingStreams.id));

/** Keeps a rule in place of the one before. */
export async function saveRule({ db, now, newId }: Deps, actor: StaffActor, { streamId, months, words }: { streamId: string | null; months: number; words: string }): Promise<void> {
  const kept = { months, words, changedByName: actor.name, changedAt: now() };
  await db.insert(retentionRules).values({ id: newId(), streamId, ...kept }).onConflictDoUpdate({ target: [retentionRules.placeId, retentionRules.streamId], set: kept });
}

/** `false` where one stands already. */
export async function placeHold({ db, now, newId }: Deps, actor: StaffActor, residentId: string, reason: string): Promise<boolean> {
  const placed = await db.insert(legalHolds).values({ id: newId(), residentId, reason, placedBy: actor.id, placedByName: actor.name, placedAt: now() }).onConflictDoNothing().returning({ id: legalHolds.id });
  return placed.length === 1;
}

/** `false` where none of that id stands. */
export async function endHold({ db, now }: Pick<Deps, "db" | "now">, actor: StaffActor, id: string): Promise<boolean> {
  const ended = await db.update(legalHolds).set({ endedAt: now(), endedByName: actor.name }).where(and(eq(legalHolds.id, id), isNull(legalHolds.endedAt))).returning({ id: legalHolds.id });
  return ended.length === 1;
}

/** Holds that stand, the newest first, each by the newest case of the person. For the service. */
export const listHolds = async (db: Db) =>
  [...(await db.execute<{ id: string; reason: string; placedByName: string; placedOn: CalendarDay; reference: string }>(sql`
    select h.id, h.reason, h.placed_by_name as "placedByName", (h.placed_at at time zone 'Europe/London')::date::text as "placedOn",
      coalesce((select c.reference from cases c where c.place_id = h.place_id and c.resident_id = h.resident_id order by c.opened_on desc, c.id limit 1), '') as reference
    from legal_holds h where h.ended_at is null order by h.placed_at desc, h.id`))];

/** Notes that somebody was told, or could not be; what is told already stays. */
export async function keepNotice({ db, newId }: Deps, actor: StaffActor, notice: { residentId: string; noticedOn: CalendarDay; anonymiseOn: CalendarDay; way: string }): Promise<boolean> {
  const kept = await db.insert(retentionNotices).values({ ...notice, id: newId(), decidedByName: actor.name }).onConflictDoNothing().returning({ id: retentionNotices.id });
  return kept.length === 1;
}

/** A notice of somebody who came back, or whose record is held now, is over. */
export const endNotice = async (db: Db, residentId: string, endedOn: CalendarDay): Promise<void> => void (await db.update(retentionNotices).set({ endedOn }).where(and(eq(retentionNotices.residentId, residentId), isNull(retentionNotices.endedOn))));

/** Notices that stand. For the service. */
export const listNotices = (db: Db) => db.select({ residentId: retentionNotices.residentId, anonymiseOn: retentionNotices.anonymiseOn }).from(retentionNotices).where(isNull(retentionNotices.endedOn)).orderBy(asc(retentionNotices.anonymiseOn), asc(retentionNotices.id));

/** Takes out who somebody was, in the database; it refuses where a case is open, a hold stands or the notice has not run out. Returns the rows of each table. */
export async function anonymisePerson({ db, now }: Pick<Deps, "db" | "now">, residentId: string): Promise<Record<string, number>> {
  const [row] = await db.execute<{ counts: Record<string, number> }>(sql`select anonymise_person(${residentId}::uuid, ${now().toISOString()}::timestamptz) as counts`);
  return row?.counts ?? {};
}

export const keepCertificate = async (db: Db, certificate: typeof anonymisations.$inferInsert): Promise<void> => void (await db.insert(anonymisations).values(certificate));

/** Certificates, the newest first. */
export const listCertificates = (db: Db, most: number) => db.select({ id: anonymisations.id, rule: anonymisations.rule, months: anonymisations.months, lastContactOn: anonymisations.lastContactOn, rowsByTable: anonymisations.rowsByTable, hash: anonymisations.hash, anonymisedAt: anonymisations.anonymisedAt }).from(anonymisations).orderBy(desc(anonymisations.anonymisedAt), desc(anonymisations.id)).limit(most);

/** Whose case a reference is; for the service. */
export async function findResidentByReference(db: Db, reference: string): Promise<string | undefined> {
  const [row] = await db.execute<{ id: string }>(sql`select resident_id as id from cases where reference = ${reference}`);
  return row?.id;
}
