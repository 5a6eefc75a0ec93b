import { mayRestrict } from "#app/domain/cases/restriction";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { listConflicts, lockCasesOfPerson, saveUnrestricted } from "#db/queries/cases/restrictions";
import { holdSeenCase } from "./hold-seen-case.server";

/**
 * Opens a case, and the others of the same person, to its hub and the place's managers again. Refused while somebody must not see one of
 * them: they may work at that hub. As the service, for its lead or a manager named on it.
 */
export async function unrestrictCase(deps: Deps, actor: StaffActor, { caseRef, words }: { caseRef: string; words: string }): Promise<"done" | "not-found" | "not-yours" | "not-restricted" | "conflict-stands"> {
  const found = await holdSeenCase(deps, actor, caseRef);
  if (!found) return "not-found";
  if (!mayRestrict(actor, { leads: found.leadId === actor.id })) return "not-yours";
  if (!found.restricted) return "not-restricted";
  const cases = (await lockCasesOfPerson(deps.db, found.residentId)).filter(({ restricted }) => restricted);
  for (const { id } of cases) if ((await listConflicts(deps.db, id)).length > 0) return "conflict-stands";
  for (const { id: caseId, hubId, reference } of cases) {
    await saveUnrestricted(deps, { caseId, hubId, placeId: service().placeId, byName: actor.name, why: words });
    await addCaseEvent(deps, { caseId, kind: "case_unrestricted", by: actor, details: { words } });
    await appendAudit(deps, { streamId: caseId, action: "case.unrestrict", by: actor, subject: reference, reason: words });
  }
  return "done";
}
