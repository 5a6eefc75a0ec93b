import { and, asc, count, desc, eq, isNull, sql } from "drizzle-orm";
import type { StaffActor } from "#app/domain/people/actor";
import type { Decided } from "#app/domain/rights/passages";
import type { RightsAnswer } from "#app/domain/rights/rights-request";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { caseEvents, cases } from "../../schema/cases";
import { caseAlerts, caseNotes } from "../../schema/casework";
import { residents } from "../../schema/people";
import { rightsRequests } from "../../schema/rights";
import { isUuid } from "../is-uuid";

const columns = {
  id: rightsRequests.id, caseId: rightsRequests.caseId, kind: rightsRequests.kind, asker: rightsRequests.asker, identity: rightsRequests.identity, words: rightsRequests.words, askedOn: rightsRequests.askedOn, dueOn: rightsRequests.dueOn,
  recordedByName: rightsRequests.recordedByName, passages: rightsRequests.passages, whyNot: rightsRequests.whyNot, answerWords: rightsRequests.answerWords, answer: rightsRequests.answer, answeredAt: rightsRequests.answeredAt, answeredByName: rightsRequests.answeredByName,
};

/** What was asked about somebody's data on a case, the newest first. */
export const listRequestsOfCase = (db: Db, caseId: string) => db.select(columns).from(rightsRequests).where(eq(rightsRequests.caseId, caseId)).orderBy(desc(rightsRequests.askedOn), desc(rightsRequests.id)).limit(100);

export type RightsRequest = Awaited<ReturnType<typeof listRequestsOfCase>>[number];

export async function findRequest(db: Db, caseId: string, id: string): Promise<RightsRequest | undefined> {
  if (!isUuid(id)) return undefined;
  const [found] = await db.select(columns).from(rightsRequests).where(and(eq(rightsRequests.caseId, caseId), eq(rightsRequests.id, id)));
  return found;
}

/** Every request nobody has answered, of the cases the asker sees, the first due first. */
export const listOpenRequests = (db: Db, most = 200) =>
  db
    .select({ id: rightsRequests.id, kind: rightsRequests.kind, askedOn: rightsRequests.askedOn, dueOn: rightsRequests.dueOn, caseRef: cases.reference, firstName: residents.firstName, preferredName: residents.preferredName, lastName: residents.lastName })
    .from(rightsRequests)
    .innerJoin(cases, and(eq(cases.placeId, rightsRequests.placeId), eq(cases.id, rightsRequests.caseId)))
    .innerJoin(residents, and(eq(residents.placeId, cases.placeId), eq(residents.id, cases.residentId)))
    .where(isNull(rightsRequests.answeredAt))
    .orderBy(asc(rightsRequests.dueOn), asc(rightsRequests.id))
    .limit(most);

type NewRequest = Pick<typeof rightsRequests.$inferInsert, "caseId" | "kind" | "asker" | "identity" | "words" | "askedOn" | "dueOn">;

export async function addRequest({ db, now, newId }: Deps, actor: StaffActor, request: NewRequest): Promise<string> {
  const id = newId();
  await db.insert(rightsRequests).values({ ...request, id, recordedBy: actor.id, recordedByName: actor.name, recordedAt: now() });
  return id;
}

/** Keeps what was decided of each passage, and that the file can be handed over. */
export async function saveGiven({ db, now }: Pick<Deps, "db" | "now">, actor: StaffActor, id: string, answer: RightsAnswer, passages: Decided): Promise<void> {
  await db.update(rightsRequests).set({ passages, answer, answeredAt: now(), answeredByName: actor.name }).where(eq(rightsRequests.id, id));
}

const most = 5000;

/** What staff wrote for each other about somebody, as far as the asker may read it, each list the oldest first. */
export async function readForEachOther(db: Db, residentId: string) {
  const own = sql`in (select ${cases.id} from ${cases} where ${cases.residentId} = ${residentId})`;
  return {
    notes: await db.select({ at: caseNotes.writtenAt, by: caseNotes.authorName, words: caseNotes.words }).from(caseNotes).where(sql`${caseNotes.caseId} ${own}`).orderBy(asc(caseNotes.writtenAt), asc(caseNotes.id)).limit(most),
    alerts: await db.select({ at: caseAlerts.addedAt, by: caseAlerts.addedByName, words: caseAlerts.words }).from(caseAlerts).where(sql`${caseAlerts.caseId} ${own}`).orderBy(asc(caseAlerts.addedAt), asc(caseAlerts.id)).limit(most),
    events: await db.select({ at: caseEvents.recordedAt, by: caseEvents.actorName, kind: caseEvents.kind, details: caseEvents.details }).from(caseEvents).where(and(sql`${caseEvents.caseId} ${own}`, eq(caseEvents.residentMaySee, false))).orderBy(asc(caseEvents.recordedAt), asc(caseEvents.id)).limit(most),
  };
}

/** How many cases and notes there are of somebody, for whoever asks: told apart from the service's count, what they do not see. */
export async function countOfPerson(db: Db, residentId: string): Promise<{ cases: number; notes: number }> {
  const [own] = await db.select({ cases: count() }).from(cases).where(eq(cases.residentId, residentId));
  const [written] = await db.select({ notes: count() }).from(caseNotes).where(sql`${caseNotes.caseId} in (select ${cases.id} from ${cases} where ${cases.residentId} = ${residentId})`);
  return { cases: own?.cases ?? 0, notes: written?.notes ?? 0 };
}
