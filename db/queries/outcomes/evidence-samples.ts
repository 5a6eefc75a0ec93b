import { and, asc, count, desc, eq, sql } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { SampleItemStatus } from "#app/domain/outcomes/evidence-sample";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { agreements } from "../../schema/agreements";
import { cases } from "../../schema/cases";
import { evidenceSampleItems, evidenceSamples } from "../../schema/evidence";
import { outcomes } from "../../schema/outcomes";
import { isUuid } from "../is-uuid";

const sample = { id: evidenceSamples.id, agreementId: evidenceSamples.agreementId, agreementName: agreements.name, quarter: evidenceSamples.quarter, seed: evidenceSamples.seed, size: evidenceSamples.size, population: evidenceSamples.population, replyByOn: evidenceSamples.replyByOn, drawnAt: evidenceSamples.drawnAt, drawnByName: evidenceSamples.drawnByName };
const samples = (db: Db) => db.select(sample).from(evidenceSamples).innerJoin(agreements, and(eq(agreements.placeId, evidenceSamples.placeId), eq(agreements.id, evidenceSamples.agreementId)));

/** Every sample, the newest quarter first. */
export const listSamples = (db: Db) => samples(db).orderBy(desc(evidenceSamples.quarter), asc(agreements.name), asc(evidenceSamples.id));

export async function findSample(db: Db, id: string) {
  if (!isUuid(id)) return undefined;
  const [found] = await samples(db).where(eq(evidenceSamples.id, id));
  return found;
}

/** Makes a sample with its items; `undefined` where there is one of this agreement and quarter. As the service, so that restricted cases are drawn from too. */
export async function addSample(
  { db, now, newId }: Deps,
  by: StaffActor,
  drawn: { agreementId: string; quarter: string; seed: string; population: number; replyByOn: CalendarDay; items: readonly { outcomeId: string; caseId: string }[] },
): Promise<{ sampleId: string; items: { id: string; outcomeId: string; caseId: string }[] } | undefined> {
  const { items: chosen, ...about } = drawn;
  const sampleId = newId();
  const [added] = await db.insert(evidenceSamples).values({ ...about, id: sampleId, size: chosen.length, drawnAt: now(), drawnBy: by.id, drawnByName: by.name }).onConflictDoNothing().returning({ id: evidenceSamples.id });
  if (!added) return undefined;
  const items = chosen.map((one) => ({ ...one, id: newId() }));
  await db.insert(evidenceSampleItems).values(items.map((one, index) => ({ ...one, sampleId, position: index + 1 })));
  return { sampleId, items };
}

/** The items of a sample that whoever asks may see, as they were drawn. */
export const listSampleItems = (db: Db, sampleId: string) =>
  db
    .select({ id: evidenceSampleItems.id, position: evidenceSampleItems.position, status: evidenceSampleItems.status, outcomeId: evidenceSampleItems.outcomeId, caseReference: cases.reference, kind: outcomes.kind, happenedOn: outcomes.happenedOn, evidenceLevel: outcomes.evidenceLevel, foundByName: evidenceSampleItems.foundByName })
    .from(evidenceSampleItems)
    .innerJoin(cases, and(eq(cases.placeId, evidenceSampleItems.placeId), eq(cases.id, evidenceSampleItems.caseId)))
    .innerJoin(outcomes, and(eq(outcomes.placeId, evidenceSampleItems.placeId), eq(outcomes.id, evidenceSampleItems.outcomeId)))
    .where(eq(evidenceSampleItems.sampleId, sampleId))
    .orderBy(asc(evidenceSampleItems.position));

/** How many items of a sample stand how, those of restricted cases too: numbers alone. As the service. */
export async function countItems(db: Db, sampleId: string): Promise<SampleItemStatus[]> {
  const rows = await db.select({ status: evidenceSampleItems.status, items: count() }).from(evidenceSampleItems).where(eq(evidenceSampleItems.sampleId, sampleId)).groupBy(evidenceSampleItems.status).orderBy(asc(evidenceSampleItems.status));
  return rows.flatMap(({ status, items }) => Array.from({ length: items }, () => status));
}

const item = {
  id: evidenceSampleItems.id, sampleId: evidenceSampleItems.sampleId, outcomeId: evidenceSampleItems.outcomeId, caseId: evidenceSampleItems.caseId, caseReference: cases.reference, status: evidenceSampleItems.status, reply: evidenceSampleItems.reply, repliedAt: evidenceSampleItems.repliedAt, repliedBy: evidenceSampleItems.repliedBy,
  repliedByName: evidenceSampleItems.repliedByName, finding: evidenceSampleItems.finding, foundAt: evidenceSampleItems.foundAt, foundByName: evidenceSampleItems.foundByName, version: evidenceSampleItems.version, replyByOn: evidenceSamples.replyByOn, quarter: evidenceSamples.quarter,
};
const items = (db: Db) =>
  db
    .select(item)
    .from(evidenceSampleItems)
    .innerJoin(cases, and(eq(cases.placeId, evidenceSampleItems.placeId), eq(cases.id, evidenceSampleItems.caseId)))
    .innerJoin(evidenceSamples, and(eq(evidenceSamples.placeId, evidenceSampleItems.placeId), eq(evidenceSamples.id, evidenceSampleItems.sampleId)));

export type SampleItem = Awaited<ReturnType<typeof items>>[number];

/** One item; `undefined` where it is of a case that whoever asks may not see. */
export async function findSampleItem(db: Db, id: string): Promise<SampleItem | undefined> {
  if (!isUuid(id)) return undefined;
  const [found] = await items(db).where(eq(evidenceSampleItems.id, id));
  return found;
}

/** The same, held until the transaction ends. */
export async function lockSampleItem(db: Db, id: string): Promise<SampleItem | undefined> {
  if (!isUuid(id)) return undefined;
  const [found] = await items(db).where(eq(evidenceSampleItems.id, id)).for("update", { of: evidenceSampleItems });
  return found;
}

/** Every time an outcome was drawn, the newest first. */
export const listItemsOfOutcome = (db: Db, outcomeId: string): Promise<SampleItem[]> => items(db).where(eq(evidenceSampleItems.outcomeId, outcomeId)).orderBy(desc(evidenceSamples.drawnAt), asc(evidenceSampleItems.id));

export async function saveReply({ db, now }: Pick<Deps, "db" | "now">, by: StaffActor, { id, version }: SampleItem, status: SampleItemStatus, reply: string): Promise<void> {
  await db.update(evidenceSampleItems).set({ status, reply, repliedAt: now(), repliedBy: by.id, repliedByName: by.name, version: version + 1 }).where(eq(evidenceSampleItems.id, id));
}

export async function saveFinding({ db, now }: Pick<Deps, "db" | "now">, by: StaffActor, { id, version }: SampleItem, status: SampleItemStatus, finding: string): Promise<void> {
  await db.update(evidenceSampleItems).set({ status, finding, foundAt: now(), foundBy: by.id, foundByName: by.name, version: version + 1 }).where(eq(evidenceSampleItems.id, id));
}

/** The outcomes of these cases whose evidence was looked at again and did not hold. */
export async function listNotUpheld(db: Db, caseIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectDistinct({ outcomeId: evidenceSampleItems.outcomeId })
    .from(evidenceSampleItems)
    .where(and(eq(evidenceSampleItems.status, "not_upheld"), sql`${evidenceSampleItems.caseId} = any(${`{${caseIds.join(",")}}`}::uuid[])`))
    .orderBy(asc(evidenceSampleItems.outcomeId));
  return rows.map(({ outcomeId }) => outcomeId);
}
