import type { NewCaseEvent } from "#db/queries/cases/add-case-event";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { appendAudit } from "#db/queries/audit/append-audit";
import { lockCaseOfPlan, type CaseOfPlan, type WhichCase } from "#db/queries/plans/find-case-of-plan";
import { findPlanVersion, listSaversAfter, lockPlanForCase, type PlanOfCase } from "#db/queries/plans/find-plan";
import { insertPlan, savePlan } from "#db/queries/plans/save-plan";
import type { ResidentActor, StaffActor } from "#app/domain/people/actor";
import { planDiff, type Edited, type Plan, type PlanChange, type PlanRefusal } from "#app/domain/plans/plan-edit";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";

export type PlanActor = StaffActor | ResidentActor;

/** Somebody saved since the page was made. What they changed, who they are, the plan as it was read and the version to go on from. Nothing was saved. */
export interface ChangedMeanwhile {
  changed: readonly PlanChange[];
  by: readonly string[];
  read: Plan;
  version: number;
}

export type PlanAnswer = "done" | "not-found" | "closed" | PlanRefusal | ChangedMeanwhile;

type Story = Pick<NewCaseEvent, "kind" | "details">;

export interface PlanWork {
  which: WhichCase;
  /** The version the person looked at; 0 where there was no plan yet. */
  version: number;
  edit: (plan: Plan, of: CaseOfPlan) => Edited;
  /** What the case's story says of it. */
  story: (after: Plan) => Story;
}

const empty = (version: number): Plan => ({ version, goals: [] });

/** What somebody else did since a version was read; `undefined` where it is still the newest. */
export async function changedSince({ db }: Pick<Deps, "db">, found: PlanOfCase, version: number): Promise<ChangedMeanwhile | undefined> {
  if (found.plan.version === version) return undefined;
  const read = (await findPlanVersion(db, found.id, version)) ?? empty(version);
  return { read, changed: planDiff(read, found.plan), by: await listSaversAfter(db, found.id, version), version: found.plan.version };
}

// A resident adds to a plan that is there; staff begin one.
async function beginPlan(deps: Deps, actor: PlanActor, caseId: string): Promise<PlanOfCase | undefined> {
  if (actor.kind === "staff") await insertPlan(deps, caseId);
  return lockPlanForCase(deps.db, caseId);
}

/** The one way a plan changes: the case held, the version compared, the domain's edit, then rows, version, story, audit and what is next. */
export async function changePlan(deps: Deps, actor: PlanActor, { which, version, edit, story }: PlanWork): Promise<PlanAnswer> {
  const ofCase = await lockCaseOfPlan(deps.db, which);
  if (!ofCase) return "not-found";
  if (ofCase.status === "closed") return "closed";
  const found = (await lockPlanForCase(deps.db, ofCase.id)) ?? (await beginPlan(deps, actor, ofCase.id));
  if (!found) return "not-found";
  const meanwhile = await changedSince(deps, found, version);
  if (meanwhile) return meanwhile;
  const after = edit(found.plan, ofCase);
  if (typeof after === "string") return after;
  const saved = await savePlan(deps, found, after, actor.name);
  const { kind, details } = story(after);
  await addCaseEvent(deps, { caseId: ofCase.id, kind, by: actor, details: { ...details, version: saved } });
  await appendAudit(deps, { streamId: ofCase.id, action: "plan.change", by: actor, subject: ofCase.reference });
  await refreshNextThing(deps, ofCase.id);
  return "done";
}
