import { mayObject } from "#app/domain/applications/referrer";
import type { ResidentActor, StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { closeCase } from "#app/services/cases/close-case.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { lockReferrer } from "#db/queries/referrers/find-referrer";
import { forgetWhatWasSaid } from "#db/queries/referrers/forget-what-was-said";

export interface Objection {
  caseId: string;
  /** The resident, or whoever writes down that they said it. */
  by: StaffActor | ResidentActor;
}

/**
 * The resident does not want what somebody asked for: what was said of them is deleted, the case ends with everything in it, and the
 * referrer is told nothing. `over` where it has ended, or the support has become their own. Runs as the service; whoever calls it has
 * shown whose case it is.
 */
export async function objectToSupport(deps: Deps, { caseId, by }: Objection): Promise<"done" | "not-found" | "over"> {
  const found = await lockReferrer(deps.db, caseId);
  if (!found) return "not-found";
  const { referrer, case: { reference, residentId, status }, tookPart } = found;
  if (!mayObject(referrer, { status, tookPart })) return "over";
  await forgetWhatWasSaid(deps.db, { caseId, residentId, referrerId: referrer.id, objectedAt: deps.now() });
  await addCaseEvent(deps, { caseId, kind: "resident_objected", by, details: { name: referrer.name } });
  await appendAudit(deps, { streamId: caseId, action: "application.object", by, subject: reference });
  await closeCase(deps, by, { caseId, reason: "objected", words: "" });
  return "done";
}
