import { handoverLife, hubAfter, isAsked } from "#app/domain/handovers/handover";
import { handoverAccepted } from "#app/domain/messages/trust-wording";
import { leadChanged, takenOnElsewhere } from "#app/domain/messages/wording";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { messageResident } from "#app/services/cases/message-resident.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { saveLead } from "#db/queries/cases/change-case";
import { endMembership, takeAccessFrom } from "#db/queries/cases/leave-case";
import { addToTeam } from "#db/queries/cases/open-case-to";
import { hasConflict } from "#db/queries/cases/restrictions";
import { findHubNames, findStaffEmail, listTeamOf, lockHandover, moveToHub, saveAnswer, type Handover } from "#db/queries/handovers/handovers";
import { queueMessage } from "#db/queries/messages/outbox";

export interface Accepting {
  handoverId: string;
  /** Whether those who worked on it go on working on it with the new lead; otherwise they leave, and see it only where their hub or place does. */
  teamStays: boolean;
  words: string;
}

/**
 * The side that was asked takes the case on: another lead, where it must be another hub and who sees it, and the resident told by name.
 * Without data nothing of the record moves: they take the person on outside it, the resident is told who will contact them and that
 * their adviser stays, and the giver closes the case when they can. As the service, once the handover was shown to be for them.
 */
export async function acceptHandover(deps: Deps, actor: StaffActor, { handoverId, teamStays, words }: Accepting): Promise<{ reference: string } | { outside: true } | "not-found" | "answered-already"> {
  const held = await lockHandover(deps.db, handoverId);
  if (!held || !isAsked(actor, held.handover) || (await hasConflict(deps.db, held.ofCase.id, actor.id))) return "not-found";
  const { handover, ofCase } = held;
  const status = handoverLife[handover.status].accept;
  if (!status || ofCase.status !== "in_support") return "answered-already";

  await saveAnswer(deps, handover.id, status, { answerWords: words, answeredBy: actor.id, answeredByName: actor.name });
  await addCaseEvent(deps, { caseId: ofCase.id, kind: "handover_accepted", by: actor, details: { handoverId: handover.id, to: handover.toName, ...(words && { words }) } });
  await appendAudit(deps, { streamId: ofCase.id, action: "case.hand-over", by: { id: actor.id, name: actor.name, organisationName: actor.organisationName }, subject: ofCase.reference, reason: "accepted" });
  if (handover.withData) {
    await takeOver(deps, actor, handover, ofCase, teamStays);
    await messageResident(deps, ofCase.id, "lead-changed", (to) => leadChanged({ ...to, leadName: actor.name }));
  } else await messageResident(deps, ofCase.id, "taken-on-elsewhere", (to) => takenOnElsewhere({ ...to, name: actor.name, organisation: actor.organisationName }));
  const giver = await findStaffEmail(deps.db, handover.fromStaffId);
  if (giver) await queueMessage(deps, { channel: "email", recipient: giver, template: "handover-accepted", ...handoverAccepted({ reference: ofCase.reference, to: actor.name, link: `${service().settings.APP_ORIGIN}/adviser/cases/${ofCase.reference}` }) });
  await refreshNextThing(deps, ofCase.id);
  return handover.withData ? { reference: ofCase.reference } : { outside: true };
}

interface Held {
  id: string;
  hubId: string;
  restricted: boolean;
}

async function takeOver(deps: Deps, actor: StaffActor, { reason, toHubId }: Handover, { id: caseId, hubId, restricted }: Held, teamStays: boolean): Promise<void> {
  const team = await listTeamOf(deps.db, caseId);
  for (const { staffId } of team) if (staffId === actor.id || !teamStays || team.some((one) => one.staffId === staffId && one.lead)) await endMembership(deps, caseId, staffId);
  await addToTeam(deps, { caseId, staffId: actor.id, lead: true, reason });
  await saveLead(deps.db, caseId, actor.id);
  for (const { staffId, lead, name, organisation } of team.filter((one) => one.staffId !== actor.id)) {
    if (teamStays && lead) await addToTeam(deps, { caseId, staffId, lead: false, reason: "Led this case before, and goes on working on it" });
    if (teamStays) continue;
    await addCaseEvent(deps, { caseId, kind: "person_left", by: actor, details: { staffId, name, organisation, why: reason } });
    await takeAccessFrom(deps.db, caseId, staffId);
  }
  await addCaseEvent(deps, { caseId, kind: "lead_assigned", by: actor, details: { staffId: actor.id, name: actor.name, organisation: actor.organisationName } });
  const to = hubAfter(actor, { caseHubId: hubId, toHubId });
  if (to === hubId) return;
  await moveToHub(deps.db, { caseId, from: hubId, to, restricted });
  const names = await findHubNames(deps.db);
  await addCaseEvent(deps, { caseId, kind: "hub_changed", by: actor, details: { from: names.get(hubId) ?? "", to: names.get(to) ?? "" } });
}
