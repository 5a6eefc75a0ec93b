import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { lockCaseByReference } from "#db/queries/cases/find-case-by-reference";
import { answerPlanQuery } from "#db/queries/plans/plan-queries";

/** Answers what a manager asked about the plan. Two who answer at once: the second learns that it is answered. */
export async function answerQueryAboutPlan(deps: Deps, actor: StaffActor, { caseRef, queryId, answer }: { caseRef: string; queryId: string; answer: string }): Promise<"done" | "not-found" | "answered-already"> {
  const found = await lockCaseByReference(deps.db, caseRef);
  if (!found) return "not-found";
  if (!(await answerPlanQuery(deps, actor, { caseId: found.id, queryId, answer }))) return "answered-already";
  await addCaseEvent(deps, { caseId: found.id, kind: "plan_query_answered", by: actor, details: { queryId, words: answer } });
  await appendAudit(deps, { streamId: found.id, action: "plan.answer-query", by: { id: actor.id, name: actor.name, organisationName: actor.organisationName }, subject: found.reference });
  await refreshNextThing(deps, found.id);
  return "done";
}
