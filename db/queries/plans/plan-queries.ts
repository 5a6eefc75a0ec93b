import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { cases } from "../../schema/cases";
import { planQueries } from "../../schema/casework";
import { residents, staff } from "../../schema/people";
import { isUuid } from "../is-uuid";

/** What managers asked about a case's plan, with the answers, the newest first. */
export const listPlanQueries = (db: Db, caseId: string) =>
  db
    .select({ id: planQueries.id, planVersion: planQueries.planVersion, words: planQueries.words, askedByName: planQueries.askedByName, askedAt: planQueries.askedAt, answer: planQueries.answer, answeredByName: planQueries.answeredByName, answeredAt: planQueries.answeredAt })
    .from(planQueries)
    .where(eq(planQueries.caseId, caseId))
    .orderBy(desc(planQueries.askedAt), desc(planQueries.id))
    .limit(100);

export type PlanQuery = Awaited<ReturnType<typeof listPlanQueries>>[number];

/** Everything managers asked that waits for an answer, of the cases the asker sees, the oldest first. */
export const listOpenPlanQueries = (db: Db, most = 200) =>
  db
    .select({ id: planQueries.id, caseRef: cases.reference, firstName: residents.firstName, preferredName: residents.preferredName, lastName: residents.lastName, leadName: staff.name, words: planQueries.words, askedByName: planQueries.askedByName, askedAt: planQueries.askedAt })
    .from(planQueries)
    .innerJoin(cases, and(eq(cases.placeId, planQueries.placeId), eq(cases.id, planQueries.caseId)))
    .innerJoin(residents, and(eq(residents.placeId, cases.placeId), eq(residents.id, cases.residentId)))
    .leftJoin(staff, and(eq(staff.placeId, cases.placeId), eq(staff.id, cases.leadId)))
    .where(isNull(planQueries.answeredAt))
    .orderBy(asc(planQueries.askedAt), asc(planQueries.id))
    .limit(most);

export async function addPlanQuery({ db, now, newId }: Deps, actor: StaffActor, query: { caseId: string; planId: string; planVersion: number; words: string }): Promise<string> {
  const id = newId();
  await db.insert(planQueries).values({ ...query, id, askedBy: actor.id, askedByName: actor.name, askedAt: now() });
  return id;
}

/** Keeps an answer, once; `false` where there is nothing to answer any more. */
export async function answerPlanQuery({ db, now }: Pick<Deps, "db" | "now">, actor: StaffActor, { caseId, queryId, answer }: { caseId: string; queryId: string; answer: string }): Promise<boolean> {
  if (!isUuid(queryId)) return false;
  const answered = await db
    .update(planQueries)
    .set({ answer, answeredByName: actor.name, answeredAt: now() })
    .where(and(eq(planQueries.caseId, caseId), eq(planQueries.id, queryId), isNull(planQueries.answeredAt)))
    .returning({ id: sql<string>`${planQueries.id}` });
  return answered.length === 1;
}
