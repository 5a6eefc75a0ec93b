import { planQueried } from "#app/domain/messages/lead-wording";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { messageLead } from "#app/services/cases/message-lead.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { lockSeenCase } from "#db/queries/cases/find-case-by-reference";
import { findPlanForCase } from "#db/queries/plans/find-plan";
import { addPlanQuery } from "#db/queries/plans/plan-queries";

/** A manager asks about a plan as it stands. It holds nothing up: the lead answers when they can, and whatever was planned goes on. */
export async function queryPlan(deps: Deps, actor: StaffActor, { caseRef, words }: { caseRef: string; words: string }): Promise<"done" | "not-found" | "no-plan"> {
  const found = await lockSeenCase(deps.db, caseRef);
  if (!found) return "not-found";
  const planned = await findPlanForCase(deps.db, found.id);
  if (!planned) return "no-plan";
  const queryId = await addPlanQuery(deps, actor, { caseId: found.id, planId: planned.id, planVersion: planned.plan.version, words });
  await addCaseEvent(deps, { caseId: found.id, kind: "plan_queried", by: actor, details: { queryId, words } });
  await appendAudit(deps, { streamId: found.id, action: "plan.query", by: { id: actor.id, name: actor.name, organisationName: actor.organisationName }, subject: found.reference });
  await messageLead(deps, found.id, "plan-queried", planQueried);
  await refreshNextThing(deps, found.id);
  return "done";
}
