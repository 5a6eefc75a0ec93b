import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { saveLead } from "#db/queries/cases/change-case";
import { lockSeenCase } from "#db/queries/cases/find-case-by-reference";
import { endLead, takeAccessFrom } from "#db/queries/cases/leave-case";
import { refreshNextThing } from "./refresh-next-thing.server";

/** Nobody leads the case any more: it is among the unassigned of its hub until somebody is chosen. */
export async function removeLead(deps: Deps, actor: StaffActor, { caseRef, why }: { caseRef: string; why: string }): Promise<"done" | "not-found"> {
  const found = await lockSeenCase(deps.db, caseRef);
  if (!found) return "not-found";
  const former = await endLead(deps, found.id);
  await saveLead(deps.db, found.id, null);
  if (former) await addCaseEvent(deps, { caseId: found.id, kind: "person_left", by: actor, details: { staffId: former.id, name: former.name, organisation: former.organisation, why, words: why } });
  await appendAudit(deps, { streamId: found.id, action: "case.reassign", by: { id: actor.id, name: actor.name, organisationName: actor.organisationName }, subject: found.reference, reason: why });
  await refreshNextThing(deps, found.id);
  if (former) await takeAccessFrom(deps.db, found.id, former.id);
  return "done";
}
