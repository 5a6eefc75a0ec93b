import { mayDeclareConflict, mayRestrict, restrictedBecause, type ConflictKind } from "#app/domain/cases/restriction";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { leadChanged } from "#app/domain/messages/wording";
import { messageResident } from "#app/services/cases/message-resident.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { withdrawOpenHandover } from "#app/services/handovers/withdraw-open-handover.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { saveLead } from "#db/queries/cases/change-case";
import { endMembership } from "#db/queries/cases/leave-case";
import { addToTeam } from "#db/queries/cases/open-case-to";
import { hasConflict, insertConflict, listConflicts, listNameable, listNamed, listTeamIds, lockCasesOfPerson, saveNamed, saveRestricted } from "#db/queries/cases/restrictions";
import { holdSeenCase } from "./hold-seen-case.server";

export interface Declaring {
  caseRef: string;
  /** Who must not see it. */
  staffId: string;
  kind: ConflictKind;
  /** Who leads the case from now on where they led it, or sees it first where nobody does: an adviser. */
  takesOverId: string | undefined;
}

export type DeclareAnswer = "done" | "not-found" | "not-yours" | "no-such-person" | "no-such-colleague" | "somebody-must-take-over" | "declared-already";

/**
 * A member of staff must not see a case: it is their own, a relative's, a friend's. The case, and every other of that person, becomes
 * restricted; they leave its team and are not among the named, and nothing opens it to them while the conflict stands. Somebody must
 * be left who sees it. As the service: by that person themselves, its lead, or a manager who sees it.
 */
export async function declareConflict(deps: Deps, actor: StaffActor, { caseRef, staffId, kind, takesOverId }: Declaring): Promise<DeclareAnswer> {
  const found = await holdSeenCase(deps, actor, caseRef);
  if (!found) return "not-found";
  if (!mayDeclareConflict(actor, staffId, { leads: found.leadId === actor.id })) return "not-yours";
  if (await hasConflict(deps.db, found.id, staffId)) return "declared-already";
  const colleagues = await listNameable(deps.db);
  if (!colleagues.some(({ id }) => id === staffId)) return "no-such-person";
  const takesOver = takesOverId === undefined ? undefined : colleagues.find(({ id, roles }) => id === takesOverId && roles.includes("adviser"));
  if (takesOverId !== undefined && (!takesOver || takesOverId === staffId || (await hasConflict(deps.db, found.id, takesOverId)))) return "no-such-colleague";
  const left = (await listTeamIds(deps.db, found.id)).filter((id) => id !== staffId);
  if (!takesOver && (found.leadId === staffId || left.length === 0)) return "somebody-must-take-over";

  for (const each of await lockCasesOfPerson(deps.db, found.residentId)) await keepOut(deps, actor, each, { staffId, kind, takesOver, left });
  return "done";
}

type Held = Awaited<ReturnType<typeof lockCasesOfPerson>>[number];

interface KeepingOut {
  staffId: string;
  kind: ConflictKind;
  takesOver: { id: string; name: string; organisation: string } | undefined;
  /** Who else works on the case it was said of: they see the person's other cases too, so that none is seen by nobody. */
  left: readonly string[];
}

async function keepOut(deps: Deps, actor: StaffActor, { id: caseId, residentId, reference, restricted, leadId, status }: Held, { staffId, kind, takesOver, left }: KeepingOut): Promise<void> {
  if (await hasConflict(deps.db, caseId, staffId)) return;
  await withdrawOpenHandover(deps, actor, caseId, "The case is restricted now");
  const wasNamed = restricted ? (await listNamed(deps.db, caseId)).filter(({ untilOn }) => untilOn === null).map(({ id }) => id) : [];
  await endMembership(deps, caseId, staffId);
  // Before the conflict is written: from then on nothing is opened to them, and nothing to a hub.
  await insertConflict(deps, { caseId, staffId, kind, declaredByName: actor.name });
  const out = new Set((await listConflicts(deps.db, caseId)).map((conflict) => conflict.staffId));
  const stays = mayRestrict(actor, { leads: leadId === actor.id }) ? [actor.id] : [];
  const named = [...new Set([...(await listTeamIds(deps.db, caseId)), ...left, ...wasNamed, ...stays, ...(takesOver ? [takesOver.id] : [])])].filter((id) => !out.has(id));
  if (restricted) await saveNamed(deps.db, { caseId, residentId, named });
  else {
    await saveRestricted(deps, { caseId, residentId, reason: restrictedBecause(kind), words: "", by: actor, named });
    await addCaseEvent(deps, { caseId, kind: "case_restricted", by: actor, details: { reason: restrictedBecause(kind) } });
  }
  if (takesOver && leadId === staffId) {
    await endMembership(deps, caseId, takesOver.id);
    await addToTeam(deps, { caseId, staffId: takesOver.id, lead: true, reason: "Takes over from a colleague" });
    await saveLead(deps.db, caseId, takesOver.id);
    await addCaseEvent(deps, { caseId, kind: "lead_assigned", by: actor, details: { staffId: takesOver.id, name: takesOver.name, organisation: takesOver.organisation } });
    if (status !== "closed") await messageResident(deps, caseId, "lead-changed", (to) => leadChanged({ ...to, leadName: takesOver.name }));
  }
  await appendAudit(deps, { streamId: caseId, action: "case.keep-out", by: actor, subject: reference, reason: kind });
  await refreshNextThing(deps, caseId);
}
