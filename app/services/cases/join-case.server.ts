import { mayJoin } from "#app/domain/cases/team";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { lockSeenCase } from "#db/queries/cases/find-case-by-reference";
import { addToTeam } from "#db/queries/cases/open-case-to";

/** An adviser who reads a case of their own hub begins to work on it, with a reason the resident reads. Whoever is on the team already joins nothing; whoever opened a restricted case for a day does not join it. */
export async function joinCase(deps: Deps, actor: StaffActor, { caseRef, reason }: { caseRef: string; reason: string }): Promise<"done" | "not-found"> {
  const found = await lockSeenCase(deps.db, caseRef);
  if (!found) return "not-found";
  if (found.onTeam) return "done";
  if (!mayJoin(actor, found)) return "not-found";
  await addToTeam(deps, { caseId: found.id, staffId: actor.id, lead: false, reason });
  await addCaseEvent(deps, { caseId: found.id, kind: "person_attached", by: actor, details: { staffId: actor.id, name: actor.name, organisation: actor.organisationName, reason, words: reason } });
  await appendAudit(deps, { streamId: found.id, action: "case.attach", by: { id: actor.id, name: actor.name, organisationName: actor.organisationName }, subject: found.reference, reason });
  return "done";
}
