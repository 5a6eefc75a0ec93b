import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { lockCaseByReference } from "#db/queries/cases/find-case-by-reference";
import { confirmAlert, endAlert } from "#db/queries/casework/alerts";

/** Somebody looked at an alert: it still holds, or it ends. One that has ended already is not found. */
export async function reviewCaseAlert(deps: Deps, actor: StaffActor, { caseRef, alertId, holds }: { caseRef: string; alertId: string; holds: boolean }): Promise<"done" | "not-found"> {
  const found = await lockCaseByReference(deps.db, caseRef);
  const kind = found && (await (holds ? confirmAlert(deps, found.id, alertId) : endAlert(deps, actor, found.id, alertId)));
  if (!found || !kind) return "not-found";
  if (!holds) await addCaseEvent(deps, { caseId: found.id, kind: "alert_ended", by: actor, details: { alertId, kind }, residentMaySee: false });
  await appendAudit(deps, { streamId: found.id, action: holds ? "alert.confirm" : "alert.end", by: { id: actor.id, name: actor.name, organisationName: actor.organisationName }, subject: found.reference });
  return "done";
}
