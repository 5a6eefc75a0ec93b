import { and, asc, desc, eq, inArray } from "drizzle-orm";
import type { DraftMeasure, PublishedMeasure, PublishedSet } from "#app/domain/agreements/measure-set";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { measures } from "../../schema/agreements";
import { measureSetMembers, measureSets } from "../../schema/rules";
import { isUuid } from "../is-uuid";
import { withoutNulls } from "../outcomes/without-nulls";

/** Everything that was ever published for an agreement, the earliest first, with the measures of each in their order. */
export async function listPublishedSets(db: Db, agreementId: string): Promise<PublishedSet[]> {
  const sets = await db
    .select({ id: measureSets.id, validFrom: measureSets.validFrom, validTo: measureSets.validTo })
    .from(measureSets)
    .where(and(eq(measureSets.agreementId, agreementId), eq(measureSets.status, "published")))
    .orderBy(asc(measureSets.validFrom), asc(measureSets.id));
  if (sets.length === 0) return [];
  const members = await db
    .select({ setId: measureSetMembers.setId, id: measures.id, version: measures.version, definition: measures.definition })
    .from(measureSetMembers)
    .innerJoin(measures, and(eq(measures.placeId, measureSetMembers.placeId), eq(measures.id, measureSetMembers.measureId)))
    .where(inArray(measureSetMembers.setId, sets.map(({ id }) => id)))
    .orderBy(asc(measureSetMembers.setId), asc(measureSetMembers.position));
  return sets.map((set) => ({ ...withoutNulls(set), measures: members.filter(({ setId }) => setId === set.id).map(({ id, version, definition }) => ({ ...definition, id, version, localSetting: true as const })) }));
}

const columns = {
  id: measureSets.id, agreementId: measureSets.agreementId, name: measureSets.name, funder: measureSets.funder, status: measureSets.status, validFrom: measureSets.validFrom, validTo: measureSets.validTo, draft: measureSets.draft,
  createdAt: measureSets.createdAt, createdByName: measureSets.createdByName, publishedAt: measureSets.publishedAt, publishedByName: measureSets.publishedByName, version: measureSets.version,
};

export type FoundSet = NonNullable<Awaited<ReturnType<typeof findSet>>>;

/** Drafts and published sets of an agreement, the newest rules first; what was discarded is left out. */
export const listSets = (db: Db, agreementId: string) =>
  db.select(columns).from(measureSets).where(and(eq(measureSets.agreementId, agreementId), inArray(measureSets.status, ["draft", "published"]))).orderBy(desc(measureSets.validFrom), asc(measureSets.id));

export async function findSet(db: Db, id: string) {
  if (!isUuid(id)) return undefined;
  const [found] = await db.select(columns).from(measureSets).where(eq(measureSets.id, id));
  return found;
}

/** The same, with its row locked until the transaction ends. */
export async function lockSet(db: Db, id: string) {
  if (!isUuid(id)) return undefined;
  const [found] = await db.select(columns).from(measureSets).where(eq(measureSets.id, id)).for("update");
  return found;
}

export interface NewDraft {
  agreementId: string;
  name: string;
  funder: string;
  validFrom: CalendarDay;
  draft: DraftMeasure[];
}

export async function addDraft({ db, now, newId }: Deps, by: StaffActor, draft: NewDraft): Promise<string> {
  const id = newId();
  await db.insert(measureSets).values({ ...draft, id, status: "draft", createdAt: now(), createdBy: by.id, createdByName: by.name });
  return id;
}

export async function saveDraft({ db }: Deps, { id, version }: { id: string; version: number }, changes: { name?: string; funder?: string; validFrom?: CalendarDay; validTo?: CalendarDay | null; draft?: DraftMeasure[] }): Promise<void> {
  await db.update(measureSets).set({ ...changes, version: version + 1 }).where(eq(measureSets.id, id));
}

export async function discardDraft({ db }: Deps, { id, version }: { id: string; version: number }): Promise<void> {
  await db.update(measureSets).set({ status: "discarded", version: version + 1 }).where(eq(measureSets.id, id));
}

export async function addMeasureVersions({ db }: Deps, agreementId: string, fresh: readonly PublishedMeasure[]): Promise<void> {
  if (fresh.length === 0) return;
  await db.insert(measures).values(fresh.map(({ id, version, localSetting: _local, ...definition }) => ({ id, agreementId, code: definition.code, version, definition })));
}

/** From here on the database refuses every change of the set. */
export async function publishSet({ db, now }: Deps, { id, version, ...by }: { id: string; version: number; publishedBy?: string; publishedByName: string }, members: readonly string[]): Promise<void> {
  if (members.length > 0) await db.insert(measureSetMembers).values(members.map((measureId, index) => ({ setId: id, measureId, position: index + 1 })));
  await db.update(measureSets).set({ ...by, status: "published", publishedAt: now(), version: version + 1 }).where(eq(measureSets.id, id));
}
