import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { isUuid } from "../is-uuid";
import type { Db } from "../../client.server";
import { documentRequests, documents } from "../../schema/support";

const stillThere = sql`exists (select from ${documents} where ${documents.placeId} = ${documentRequests.placeId} and ${documents.requestId} = ${documentRequests.id} and ${documents.removedAt} is null)`;

/** What the resident was asked for: what is still open first, by its day, then the newest. */
export const listDocumentRequests = (db: Db, caseId: string) =>
  db
    .select({ id: documentRequests.id, what: documentRequests.what, why: documentRequests.why, askedByName: documentRequests.askedByName, askedAt: documentRequests.askedAt, dueOn: documentRequests.dueOn, fulfilledAt: documentRequests.fulfilledAt, withdrawnAt: documentRequests.withdrawnAt })
    .from(documentRequests)
    .where(eq(documentRequests.caseId, caseId))
    .orderBy(sql`${documentRequests.fulfilledAt} is not null or ${documentRequests.withdrawnAt} is not null`, sql`${documentRequests.dueOn} asc nulls last`, desc(documentRequests.askedAt), asc(documentRequests.id));

export type DocumentRequest = Awaited<ReturnType<typeof listDocumentRequests>>[number];

/** How many requests of a case still wait. */
export async function countOpenRequests(db: Db, caseId: string): Promise<number> {
  const [row] = await db.select({ count: sql<number>`count(*)::int` }).from(documentRequests).where(and(eq(documentRequests.caseId, caseId), isNull(documentRequests.fulfilledAt), isNull(documentRequests.withdrawnAt)));
  return row?.count ?? 0;
}

export async function addDocumentRequest({ db, now, newId }: Deps, actor: StaffActor, { caseId, what, why, dueOn }: { caseId: string; what: string; why: string; dueOn: CalendarDay }): Promise<void> {
  await db.insert(documentRequests).values({ id: newId(), caseId, what, why, dueOn, askedBy: actor.id, askedByName: actor.name, askedAt: now() });
}

/** A request of a case, held until the transaction ends. */
export async function lockDocumentRequest(db: Db, caseId: string, id: string) {
  if (!isUuid(id)) return undefined;
  const [found] = await db.select().from(documentRequests).where(and(eq(documentRequests.caseId, caseId), eq(documentRequests.id, id))).for("no key update");
  return found;
}

export const saveWithdrawn = ({ db, now }: Pick<Deps, "db" | "now">, id: string) => db.update(documentRequests).set({ withdrawnAt: now() }).where(eq(documentRequests.id, id));

export const saveFulfilled = ({ db, now }: Pick<Deps, "db" | "now">, id: string) => db.update(documentRequests).set({ fulfilledAt: now() }).where(eq(documentRequests.id, id));

/** Asked for again, where nothing that was sent for it is there any more. */
export const reopenRequest = (db: Db, id: string) => db.update(documentRequests).set({ fulfilledAt: null }).where(and(eq(documentRequests.id, id), sql`not ${stillThere}`));
