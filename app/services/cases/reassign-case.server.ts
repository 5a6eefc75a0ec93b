import { leadChanged } from "#app/domain/messages/wording";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { listAdvisersOfHub, saveLead } from "#db/queries/cases/change-case";
import { lockSeenCase } from "#db/queries/cases/find-case-by-reference";
import { hasConflict } from "#db/queries/cases/restrictions";
import { addToTeam } from "#db/queries/cases/open-case-to";
import { endLead, endMembership, takeAccessFrom } from "#db/queries/cases/leave-case";
import { findWhoLeft } from "#db/queries/people/who-left";
import { messageResident } from "./message-resident.server";
import { refreshNextThing } from "./refresh-next-thing.server";

export interface Reassigning {
  caseRef: string;
  leadId: string;
  /** Why, for the team and the resident, who reads it. */
  why: string;
  /** Nobody is told where a change of a moment ago is taken back before anybody heard of it. */
  quietly?: boolean;
  /** Where a change is taken back, also to somebody who had left before it was made: the case is as it was. */
  evenIfLeft?: boolean;
}

export type ReassignAnswer = { formerLeadId: string | undefined } | "not-found" | "not-in-support" | "no-such-colleague" | "leads-already";

/**
 * Gives a case another lead: an active adviser of its hub. Whoever led it leaves the team and sees it only where their hub or place
 * does; the resident is told by name. A case in triage has no lead yet, a closed one needs none.
 */
export async function reassignCase(deps: Deps, actor: StaffActor, { caseRef, leadId, why, quietly = false, evenIfLeft = false }: Reassigning): Promise<ReassignAnswer> {
  const found = await lockSeenCase(deps.db, caseRef);
  if (!found) return "not-found";
  if (found.status !== "in_support") return "not-in-support";
  if (found.leadId === leadId) return "leads-already";
  const lead = (await listAdvisersOfHub(deps.db, found.hubId)).find(({ id }) => id === leadId) ?? (evenIfLeft ? await findWhoLeft(deps.db, leadId) : undefined);
  if (!lead || (await hasConflict(deps.db, found.id, leadId))) return "no-such-colleague";

  const { id: caseId, reference: subject } = found;
  const former = await endLead(deps, caseId);
  await endMembership(deps, caseId, lead.id);
  await addToTeam(deps, { caseId, staffId: lead.id, lead: true, reason: why });
  await saveLead(deps.db, caseId, lead.id);
  if (former) await addCaseEvent(deps, { caseId, kind: "person_left", by: actor, details: { staffId: former.id, name: former.name, organisation: former.organisation, why } });
  await addCaseEvent(deps, { caseId, kind: "lead_assigned", by: actor, details: { staffId: lead.id, name: lead.name, organisation: lead.organisation, words: why } });
  await appendAudit(deps, { streamId: caseId, action: "case.reassign", by: { id: actor.id, name: actor.name, organisationName: actor.organisationName }, subject, reason: why });
  if (!quietly) await messageResident(deps, caseId, "lead-changed", (to) => leadChanged({ ...to, leadName: lead.name }));
  await refreshNextThing(deps, caseId);
  // Last: it may be the asker who sees the case no longer.
  if (former) await takeAccessFrom(deps.db, caseId, former.id);
  return { formerLeadId: former?.id };
}
