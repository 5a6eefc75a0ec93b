import { mayRestrict } from "#app/domain/cases/restriction";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { endConflict as saveEnded } from "#db/queries/cases/restrictions";
import { holdSeenCase } from "./hold-seen-case.server";

/** A conflict is over, or was declared by mistake. They see the case again only when it is opened to them. As the service, for its lead or a manager named on it. */
export async function endConflict(deps: Deps, actor: StaffActor, { caseRef, conflictId }: { caseRef: string; conflictId: string }): Promise<"done" | "not-found" | "not-yours"> {
  const found = await holdSeenCase(deps, actor, caseRef);
  if (!found) return "not-found";
  if (!mayRestrict(actor, { leads: found.leadId === actor.id })) return "not-yours";
  if (!(await saveEnded(deps, found.id, conflictId))) return "not-found";
  await appendAudit(deps, { streamId: found.id, action: "case.end-conflict", by: actor, subject: found.reference });
  return "done";
}
