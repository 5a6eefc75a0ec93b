import { appendAudit } from "#db/queries/audit/append-audit";
import { lockCaseOfPlan } from "#db/queries/plans/find-case-of-plan";
import { planReady } from "#app/domain/messages/wording";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { messageResident } from "#app/services/cases/message-resident.server";

/** Writes to the resident that their plan is ready to read and agree. `nobody-to-ask` where no way to write to them is safe, or the case is closed or not theirs. */
export async function askToAgree(deps: Deps, actor: StaffActor, caseRef: string): Promise<"asked" | "nobody-to-ask"> {
  const ofCase = await lockCaseOfPlan(deps.db, { caseRef });
  if (!ofCase || ofCase.status === "closed") return "nobody-to-ask";
  await appendAudit(deps, { streamId: ofCase.id, action: "plan.ask-to-agree", by: actor, subject: ofCase.reference });
  return (await messageResident(deps, ofCase.id, "plan-ready", planReady)) === "none" ? "nobody-to-ask" : "asked";
}
