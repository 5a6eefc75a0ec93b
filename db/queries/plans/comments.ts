import { asc, eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { planComments } from "../../schema/support";
import { withoutNulls } from "../outcomes/without-nulls";

export type NewPlanComment = Pick<typeof planComments.$inferInsert, "caseId" | "planId" | "stepId" | "stepTitle" | "fromResident" | "authorName" | "words">;

/** Only ever added to. */
export async function addPlanComment({ db, now, newId }: Deps, comment: NewPlanComment): Promise<void> {
  await db.insert(planComments).values({ ...comment, id: newId(), writtenAt: now() });
}

/** What the resident and the case team wrote about a plan, as they wrote it. */
export async function listPlanComments(db: Db, caseId: string) {
  const rows = await db
    .select({ id: planComments.id, stepId: planComments.stepId, stepTitle: planComments.stepTitle, fromResident: planComments.fromResident, authorName: planComments.authorName, words: planComments.words, writtenAt: planComments.writtenAt })
    .from(planComments)
    .where(eq(planComments.caseId, caseId))
    .orderBy(asc(planComments.writtenAt), asc(planComments.id));
  return rows.map(withoutNulls);
}

export type PlanComment = Awaited<ReturnType<typeof listPlanComments>>[number];
