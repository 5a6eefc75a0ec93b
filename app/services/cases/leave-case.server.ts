import { mayTakeOff } from "#app/domain/cases/team";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { lockCaseByReference } from "#db/queries/cases/find-case-by-reference";
import { endMembership, takeAccessFrom } from "#db/queries/cases/leave-case";
import { listTeamOf } from "#db/queries/handovers/handovers";

/**
 * Somebody leaves the team of a case, or its lead takes them off. They see it only where their hub or place does. The lead does not leave
 * this way: they give the case to somebody (`reassignCase`, or a handover).
 */
export async function leaveCase(deps: Deps, actor: StaffActor, { caseRef, staffId, why }: { caseRef: string; staffId: string; why: string }): Promise<"done" | "not-found" | "not-yours"> {
  const found = await lockCaseByReference(deps.db, caseRef);
  const member = found && (await listTeamOf(deps.db, found.id)).find((one) => one.staffId === staffId);
  if (!member) return "not-found";
  if (!mayTakeOff(actor, member, found.leadId)) return "not-yours";
  await endMembership(deps, found.id, staffId);
  await addCaseEvent(deps, { caseId: found.id, kind: "person_left", by: actor, details: { staffId, name: member.name, organisation: member.organisation, why, words: why } });
  await appendAudit(deps, { streamId: found.id, action: "case.leave", by: { id: actor.id, name: actor.name, organisationName: actor.organisationName }, subject: found.reference, reason: why });
  // Last: it may be the asker who sees the case no longer.
  await takeAccessFrom(deps.db, found.id, staffId);
  return "done";
}
