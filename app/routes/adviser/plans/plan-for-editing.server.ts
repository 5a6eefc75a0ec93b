import type { StaffActor } from "#app/domain/people/actor";
import type { Plan } from "#app/domain/plans/plan";
import { depsWithin } from "#app/platform/deps.server";
import { recordCaseRead } from "#app/services/cases/record-case-read.server";
import { orNotFound } from "#app/web/access.server";
import { asActor } from "#db/client.server";
import { findCaseOfPlan } from "#db/queries/plans/find-case-of-plan";
import { findPlanForCase } from "#db/queries/plans/find-plan";
import { leadToJoining } from "../cases/lead-to-joining.server";

const none: Plan = { version: 0, goals: [] };

/** What every form of a plan begins from; whoever only reads the case is led to joining it. A case that is not theirs, or is closed, has no such form. */
export function planForEditing(actor: StaffActor, request: Request, caseRef = "") {
  return asActor(actor, async (db) => {
    const found = orNotFound(await findCaseOfPlan(db, { caseRef }));
    leadToJoining(actor, request, found);
    if (found.status === "closed") throw new Response("Not found", { status: 404 });
    const planned = await findPlanForCase(db, found.id);
    await recordCaseRead(depsWithin(db), actor, found);
    return { reference: found.reference, name: found.residentName, plan: planned?.plan ?? none, agreed: planned?.agreed };
  });
}
