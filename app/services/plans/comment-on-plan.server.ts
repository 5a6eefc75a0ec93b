import { planAnswered } from "#app/domain/messages/wording";
import { aboutOf } from "#app/domain/plans/comment";
import type { Deps } from "#app/platform/deps.server";
import { messageResident } from "#app/services/cases/message-resident.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addPlanComment } from "#db/queries/plans/comments";
import { lockCaseOfPlan, type WhichCase } from "#db/queries/plans/find-case-of-plan";
import { findPlanForCase } from "#db/queries/plans/find-plan";
import type { PlanActor } from "./change-plan.server";

export interface PlanCommentToAdd extends Pick<WhichCase, "caseId" | "caseRef"> {
  /** The step it is about; the whole plan without. */
  stepId?: string;
  words: string;
}

/** Writes about the plan or one of its steps. What the resident writes waits for the adviser; what the adviser writes answers it, and the resident is told. */
export async function commentOnPlan(deps: Deps, actor: PlanActor, { stepId, words, ...which }: PlanCommentToAdd): Promise<"done" | "not-found" | "closed" | "no-such-step"> {
  const ofCase = await lockCaseOfPlan(deps.db, which);
  const found = ofCase && (await findPlanForCase(deps.db, ofCase.id));
  if (!ofCase || !found) return "not-found";
  if (ofCase.status === "closed") return "closed";
  const about = aboutOf(found.plan, stepId);
  if (!about) return "no-such-step";
  const fromResident = actor.kind === "resident";
  await addPlanComment(deps, { caseId: ofCase.id, planId: found.id, fromResident, authorName: actor.name, words, ...about });
  await addCaseEvent(deps, { caseId: ofCase.id, kind: "plan_commented", by: actor, details: { words, ...(about.stepTitle && { title: about.stepTitle }) } });
  if (!fromResident) {
    await appendAudit(deps, { streamId: ofCase.id, action: "plan.comment", by: actor, subject: ofCase.reference });
    await messageResident(deps, ofCase.id, "plan-answered", planAnswered);
  }
  await refreshNextThing(deps, ofCase.id);
  return "done";
}
