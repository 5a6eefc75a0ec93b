import { changesSinceAgreed } from "#app/domain/plans/agreed";
import type { ResidentActor } from "#app/domain/people/actor";
import { today } from "#app/platform/service.server";
import type { Db } from "#db/client.server";
import { listPlanComments } from "#db/queries/plans/comments";
import { findPlanForCase } from "#db/queries/plans/find-plan";
import { findMyCase } from "#db/queries/resident/find-my-case";

/** A resident's plan with what they agreed of it, what changed since, and what was written about it. */
export async function readMyPlan(db: Db, actor: ResidentActor) {
  const mine = await findMyCase(db, actor.id);
  const planned = mine && (await findPlanForCase(db, mine.id));
  const { plan, agreed } = planned ?? {};
  const hasSteps = plan?.goals.some(({ steps }) => steps.length > 0) ?? false;
  const open = mine?.status === "in_support";
  const changes = plan && agreed ? changesSinceAgreed(agreed.plan, plan) : [];
  return {
    name: actor.name, today: today(), open, plan, changes,
    adviser: mine?.leadName,
    agreed: agreed && { on: agreed.agreedOn, way: agreed.way, number: agreed.number },
    mayAgree: open && hasSteps && (!agreed || changes.length > 0),
    comments: mine ? await listPlanComments(db, mine.id) : [],
  };
}
