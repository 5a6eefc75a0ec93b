import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { saveChangedDetails } from "#app/services/people/save-changed-details.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { lockCaseByReference } from "#db/queries/cases/find-case-by-reference";
import { lockDetails } from "#db/queries/resident/my-details";

/** How somebody's name is said, written down by whoever heard them say it; nothing where it is empty. */
export async function changePronunciation(deps: Deps, actor: StaffActor, { caseRef, pronunciation }: { caseRef: string; pronunciation: string }): Promise<"done" | "not-found"> {
  const found = await lockCaseByReference(deps.db, caseRef);
  const held = found && (await lockDetails(deps.db, found.residentId));
  if (!found || !held) return "not-found";
  await saveChangedDetails(deps, actor, { caseId: found.id, residentId: found.residentId, held, change: { pronunciation: pronunciation || null } });
  await appendAudit(deps, { streamId: found.id, action: "details.change", by: { id: actor.id, name: actor.name, organisationName: actor.organisationName }, subject: found.reference });
  return "done";
}
