import type { AlertKind } from "#app/domain/cases/alert";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { lockCaseByReference } from "#db/queries/cases/find-case-by-reference";
import { addAlert } from "#db/queries/casework/alerts";

/** Puts an alert on every page of a case: what to do, for whoever meets, rings or writes. What it says stays with it; the resident's story does not tell of it. */
export async function addCaseAlert(deps: Deps, actor: StaffActor, { caseRef, kind, words }: { caseRef: string; kind: AlertKind; words: string }): Promise<"done" | "not-found"> {
  const found = await lockCaseByReference(deps.db, caseRef);
  if (!found) return "not-found";
  const alertId = await addAlert(deps, actor, { caseId: found.id, kind, words });
  await addCaseEvent(deps, { caseId: found.id, kind: "alert_added", by: actor, details: { alertId, kind }, residentMaySee: false });
  await appendAudit(deps, { streamId: found.id, action: "alert.add", by: { id: actor.id, name: actor.name, organisationName: actor.organisationName }, subject: found.reference });
  return "done";
}
