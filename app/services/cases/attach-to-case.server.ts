import type { StaffActor } from "#app/domain/people/actor";
import { parseReference } from "#app/domain/people/reference";
import type { Deps } from "#app/platform/deps.server";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { appendAudit } from "#db/queries/audit/append-audit";
import { isOpenTo, lockCaseToAttach } from "#db/queries/cases/find-case-by-reference";
import { addToTeam } from "#db/queries/cases/open-case-to";

/**
 * Opens a case of another hub to an adviser who has its reference, with a reason the resident reads. Runs as the service, because
 * nobody sees a case that is not theirs. A reference that is not one, one of no case and one of a restricted case answer the same.
 * Twice, or where it was theirs already, adds nothing.
 */
export async function attachToCase(deps: Deps, actor: StaffActor, { reference, reason }: { reference: string; reason: string }): Promise<{ reference: string } | "no-such-case"> {
  const asked = parseReference(reference);
  const found = asked && (await lockCaseToAttach(deps.db, asked));
  if (!found) return "no-such-case";
  const { id: caseId } = found;
  if (await isOpenTo(deps.db, caseId, [actor.id, ...actor.hubIds])) return { reference: found.reference };
  await addToTeam(deps, { caseId, staffId: actor.id, lead: false, reason });
  await addCaseEvent(deps, { caseId, kind: "person_attached", by: actor, details: { staffId: actor.id, name: actor.name, organisation: actor.organisationName, reason, words: reason } });
  await appendAudit(deps, { streamId: caseId, action: "case.attach", by: { id: actor.id, name: actor.name, organisationName: actor.organisationName }, subject: found.reference, reason });
  return { reference: found.reference };
}
