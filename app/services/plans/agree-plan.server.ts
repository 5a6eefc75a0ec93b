import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { appendAudit } from "#db/queries/audit/append-audit";
import { lockCaseOfPlan, savePlanAgreedOn, type WhichCase } from "#db/queries/plans/find-case-of-plan";
import { lockPlanForCase } from "#db/queries/plans/find-plan";
import { insertPlanAgreement } from "#db/queries/plans/save-plan";
import { londonDayOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { refusedAgreement, type AgreementRefusal } from "#app/domain/plans/agreed";
import type { AgreementWay } from "#app/domain/plans/plan";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { changedSince, type ChangedMeanwhile, type PlanActor } from "./change-plan.server";

export interface AgreedPlan extends Pick<WhichCase, "caseId" | "caseRef"> {
  /** The version the resident read. */
  number: number;
  agreedOn: CalendarDay;
  way: AgreementWay;
}

export type AgreementAnswer = "done" | "not-found" | "closed" | "already-agreed" | "not-possible" | AgreementRefusal | ChangedMeanwhile;

/** Records that the resident agreed a version: online by themselves, any other way by a member of staff who was told. */
export async function agreePlan(deps: Deps, actor: PlanActor, { number, agreedOn, way, ...which }: AgreedPlan): Promise<AgreementAnswer> {
  if ((way === "online") !== (actor.kind === "resident")) return "not-possible";
  const ofCase = await lockCaseOfPlan(deps.db, which);
  if (!ofCase) return "not-found";
  if (ofCase.status === "closed") return "closed";
  const found = await lockPlanForCase(deps.db, ofCase.id);
  if (!found) return "nothing-to-agree";
  const meanwhile = await changedSince(deps, found, number);
  if (meanwhile) return meanwhile;
  const refused = refusedAgreement(found.plan, agreedOn, { openedOn: ofCase.openedOn, today: londonDayOf(deps.now()) });
  if (refused) return refused;
  if (!(await insertPlanAgreement(deps, found, { agreedOn, way, recordedBy: actor.name }))) return "already-agreed";
  await savePlanAgreedOn(deps.db, ofCase.id, agreedOn);
  await addCaseEvent(deps, { caseId: ofCase.id, kind: "plan_agreed", happenedOn: agreedOn, by: actor, details: { version: number, way } });
  await appendAudit(deps, { streamId: ofCase.id, action: "plan.agree", by: actor, subject: ofCase.reference });
  await refreshNextThing(deps, ofCase.id);
  return "done";
}
