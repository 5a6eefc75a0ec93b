import { and, asc, desc, eq, inArray, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { MergeStatus, Moved } from "#app/domain/people/merge";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { cases } from "../../schema/cases";
import { residents } from "../../schema/people";
import { merges } from "../../schema/trust";
import { isUuid } from "../is-uuid";

export type Merge = typeof merges.$inferSelect;
type NewMerge = Pick<Merge, "keptResidentId" | "mergedResidentId" | "keptCaseId" | "mergedCaseId" | "words" | "proposedBy" | "proposedByName">;

/** Keeps a proposal. Returns its id. */
export async function insertMerge({ db, now, newId }: Deps, proposal: NewMerge): Promise<string> {
  const id = newId();
  await db.insert(merges).values({ ...proposal, id, status: "proposed", proposedAt: now() });
  return id;
}

const [keptCase, mergedCase] = [alias(cases, "kept_case"), alias(cases, "merged_case")];

const withReferences = (db: Db) =>
  db
    .select({ merge: merges, keptRef: keptCase.reference, mergedRef: mergedCase.reference })
    .from(merges)
    .innerJoin(keptCase, and(eq(keptCase.placeId, merges.placeId), eq(keptCase.id, merges.keptCaseId)))
    .innerJoin(mergedCase, and(eq(mergedCase.placeId, merges.placeId), eq(mergedCase.id, merges.mergedCaseId)));

/** A joining, proposed or done; `undefined` where the asker does not see a case of each record. */
export async function findMerge(db: Db, id: string) {
  if (!isUuid(id)) return undefined;
  const [found] = await withReferences(db).where(eq(merges.id, id));
  return found;
}

export type FoundMerge = NonNullable<Awaited<ReturnType<typeof findMerge>>>;

/** The same, held until the transaction ends: two who answer at once take turns. */
export async function lockMerge(db: Db, id: string): Promise<Merge | undefined> {
  if (!isUuid(id)) return undefined;
  const [found] = await db.select().from(merges).where(eq(merges.id, id)).for("no key update");
  return found;
}

const mostProposals = 25;

/** Proposals that wait for a second person, the oldest first, with who it is about; only those whose two cases the asker sees. */
export const listProposals = (db: Db) =>
  db
    .select({
      id: merges.id, proposedBy: merges.proposedBy, proposedByName: merges.proposedByName, proposedAt: merges.proposedAt, words: merges.words, keptRef: keptCase.reference, mergedRef: mergedCase.reference,
      firstName: residents.firstName, lastName: residents.lastName, preferredName: residents.preferredName,
    })
    .from(merges)
    .innerJoin(keptCase, and(eq(keptCase.placeId, merges.placeId), eq(keptCase.id, merges.keptCaseId)))
    .innerJoin(mergedCase, and(eq(mergedCase.placeId, merges.placeId), eq(mergedCase.id, merges.mergedCaseId)))
    .innerJoin(residents, and(eq(residents.placeId, merges.placeId), eq(residents.id, merges.keptResidentId)))
    .where(eq(merges.status, "proposed"))
    .orderBy(asc(merges.proposedAt), asc(merges.id))
    .limit(mostProposals);

export type Proposal = Awaited<ReturnType<typeof listProposals>>[number];

const nowStanding: readonly MergeStatus[] = ["proposed", "confirmed"];

/** A joining that is proposed or stands and names one of these records on either side. */
export async function findStandingMerge(db: Db, residentIds: readonly string[], statuses: readonly MergeStatus[] = nowStanding): Promise<Merge | undefined> {
  const [found] = await db
    .select()
    .from(merges)
    .where(and(inArray(merges.status, [...statuses]), or(inArray(merges.keptResidentId, [...residentIds]), inArray(merges.mergedResidentId, [...residentIds]))))
    .orderBy(desc(merges.answeredAt), desc(merges.id))
    .limit(1);
  return found;
}

/** Every joining a case is named in, the newest first: those the asker sees. */
export const listMergesOfCase = (db: Db, caseId: string) =>
  withReferences(db).where(or(eq(merges.keptCaseId, caseId), eq(merges.mergedCaseId, caseId))).orderBy(desc(merges.proposedAt), desc(merges.id));

const oneMore = { version: sql`${merges.version} + 1` };

interface Answer {
  status: MergeStatus;
  by: { id: string; name: string };
  words?: string;
  moved?: Moved;
}

/** Confirmed, rejected or taken back: by whom, with what words, and what was moved. */
export async function saveMergeAnswer({ db, now }: Pick<Deps, "db" | "now">, id: string, { status, by, words = "", moved }: Answer): Promise<void> {
  await db.update(merges).set({ ...oneMore, status, answeredBy: by.id, answeredByName: by.name, answeredAt: now(), answerWords: words, ...(moved && { moved }) }).where(eq(merges.id, id));
}

export async function saveMergeUndone({ db, now }: Pick<Deps, "db" | "now">, id: string, { byName, why }: { byName: string; why: string }): Promise<void> {
  await db.update(merges).set({ ...oneMore, status: "undone", undoneByName: byName, undoneAt: now(), undoneWhy: why }).where(eq(merges.id, id));
}
