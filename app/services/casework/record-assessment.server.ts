import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { onlyAnswered } from "#app/domain/cases/assessment";
import type { AssessmentAnswers } from "#app/domain/cases/assessment-question";
import { assessmentQuestions } from "#app/domain/cases/assessment-questions";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { lockCaseByReference } from "#db/queries/cases/find-case-by-reference";
import { addAssessment } from "#db/queries/casework/assessments";

/** Keeps what an adviser and the resident found together, as a new version in today's questions; older ones stay as they were. Two at once become two versions. */
export async function recordAssessment(deps: Deps, actor: StaffActor, { caseRef, answers }: { caseRef: string; answers: AssessmentAnswers }): Promise<"done" | "not-found" | "not-in-support" | "nothing-answered"> {
  const found = await lockCaseByReference(deps.db, caseRef);
  if (!found) return "not-found";
  if (found.status !== "in_support") return "not-in-support";
  const answered = onlyAnswered(answers);
  if (Object.keys(answered).length === 0) return "nothing-answered";
  const number = await addAssessment(deps, actor, { caseId: found.id, answers: answered, questionsVersion: assessmentQuestions.version, doneOn: londonDayOf(deps.now()) });
  await addCaseEvent(deps, { caseId: found.id, kind: "assessment_done", by: actor, details: { number } });
  await appendAudit(deps, { streamId: found.id, action: "assessment.do", by: { id: actor.id, name: actor.name, organisationName: actor.organisationName }, subject: found.reference });
  await refreshNextThing(deps, found.id);
  return "done";
}
