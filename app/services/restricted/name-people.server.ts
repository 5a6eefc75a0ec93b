import { mayRestrict, peopleNamed } from "#app/domain/cases/restriction";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { listConflicts, listNamed, listTeamIds, saveNamed } from "#db/queries/cases/restrictions";
import { holdSeenCase } from "./hold-seen-case.server";

/** Others see a restricted case from now on. Whoever works on it stays named: they leave the team first. As the service, for its lead or a manager named on it. */
export async function namePeople(deps: Deps, actor: StaffActor, { caseRef, named }: { caseRef: string; named: readonly string[] }): Promise<"done" | "not-found" | "not-yours" | "not-restricted"> {
  const found = await holdSeenCase(deps, actor, caseRef);
  if (!found) return "not-found";
  if (!mayRestrict(actor, { leads: found.leadId === actor.id })) return "not-yours";
  if (!found.restricted) return "not-restricted";
  const { id: caseId, residentId, reference } = found;
  const conflicted = (await listConflicts(deps.db, caseId)).map(({ staffId }) => staffId);
  await saveNamed(deps.db, { caseId, residentId, named: peopleNamed({ team: await listTeamIds(deps.db, caseId), chosen: named, by: actor.id, conflicted }) });
  const names = (await listNamed(deps.db, caseId)).map(({ name }) => name).join(", ");
  await appendAudit(deps, { streamId: caseId, action: "case.name-people", by: actor, subject: reference, reason: names });
  return "done";
}
