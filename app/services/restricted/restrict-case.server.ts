import { mayRestrict, peopleNamed, type RestrictionReason } from "#app/domain/cases/restriction";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { withdrawOpenHandover } from "#app/services/handovers/withdraw-open-handover.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { listConflicts, listTeamIds, lockCasesOfPerson, saveRestricted } from "#db/queries/cases/restrictions";
import { holdSeenCase } from "./hold-seen-case.server";

export interface Restricting {
  caseRef: string;
  reason: RestrictionReason;
  words: string;
  /** Who sees it from now on, beside its team and whoever restricts it. */
  named: readonly string[];
}

/**
 * From now on only named people see a case, and every other case of the same person: an earlier one would tell who they are. Whoever
 * works on it is named. An open handover is taken back. As the service, for its lead or a manager who sees it.
 */
export async function restrictCase(deps: Deps, actor: StaffActor, { caseRef, reason, words, named }: Restricting): Promise<"done" | "not-found" | "not-yours" | "restricted-already"> {
  const found = await holdSeenCase(deps, actor, caseRef);
  if (!found) return "not-found";
  if (!mayRestrict(actor, { leads: found.leadId === actor.id })) return "not-yours";
  if (found.restricted) return "restricted-already";
  for (const each of await lockCasesOfPerson(deps.db, found.residentId)) {
    if (!each.restricted) await restrictOne(deps, actor, each, { reason, words, named });
  }
  return "done";
}

interface Held {
  id: string;
  residentId: string;
  reference: string;
}

/** One case, held already. */
export async function restrictOne(deps: Deps, actor: StaffActor, { id: caseId, residentId, reference }: Held, { reason, words, named }: Omit<Restricting, "caseRef">): Promise<void> {
  const conflicted = (await listConflicts(deps.db, caseId)).map(({ staffId }) => staffId);
  const people = peopleNamed({ team: await listTeamIds(deps.db, caseId), chosen: named, by: actor.id, conflicted });
  await saveRestricted(deps, { caseId, residentId, reason, words, by: actor, named: people });
  await withdrawOpenHandover(deps, actor, caseId, "The case is restricted now");
  await addCaseEvent(deps, { caseId, kind: "case_restricted", by: actor, details: { reason } });
  await appendAudit(deps, { streamId: caseId, action: "case.restrict", by: actor, subject: reference, reason });
}
