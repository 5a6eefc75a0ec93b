import { desc, eq, sql } from "drizzle-orm";
import type { AssessmentAnswers } from "#app/domain/cases/assessment-question";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { assessments } from "../../schema/casework";

/** Every assessment of a case, the newest first. */
export const listAssessments = (db: Db, caseId: string) =>
  db
    .select({ number: assessments.number, answers: assessments.answers, questionsVersion: assessments.questionsVersion, doneOn: assessments.doneOn, recordedByName: assessments.recordedByName })
    .from(assessments)
    .where(eq(assessments.caseId, caseId))
    .orderBy(desc(assessments.number))
    .limit(100);

export type FoundAssessment = Awaited<ReturnType<typeof listAssessments>>[number];

export async function findNewestAssessment(db: Db, caseId: string): Promise<FoundAssessment | undefined> {
  const [newest] = await listAssessments(db, caseId);
  return newest;
}

/** Adds one with the next number; the case is held, so no two get the same. Returns the number. */
export async function addAssessment({ db, now, newId }: Deps, actor: StaffActor, { caseId, ...given }: { caseId: string; answers: AssessmentAnswers; questionsVersion: string; doneOn: CalendarDay }): Promise<number> {
  const [row] = await db.select({ last: sql<number>`coalesce(max(${assessments.number}), 0)::int` }).from(assessments).where(eq(assessments.caseId, caseId));
  const number = (row?.last ?? 0) + 1;
  await db.insert(assessments).values({ ...given, answers: given.answers as Record<string, string | string[]>, id: newId(), caseId, number, recordedAt: now(), recordedBy: actor.id, recordedByName: actor.name });
  return number;
}
