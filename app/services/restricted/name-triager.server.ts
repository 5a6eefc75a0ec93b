import { parseReference } from "#app/domain/people/reference";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { lockSeenCase } from "#db/queries/cases/find-case-by-reference";
import { hasConflict, listNameable, openForGood } from "#db/queries/cases/restrictions";
import { listUnseenInTriage } from "#db/queries/triage/unseen";

/**
 * A manager names an adviser who triages an application nobody of the staff sees: that of somebody who works here. It opens to that adviser
 * alone; the manager goes on not seeing it. As the service.
 */
export async function nameTriager(deps: Deps, actor: StaffActor, { reference, adviserId }: { reference: string; adviserId: string }): Promise<"done" | "not-found" | "no-such-colleague"> {
  const found = await lockSeenCase(deps.db, parseReference(reference) ?? "");
  const waits = found && !(await hasConflict(deps.db, found.id, actor.id)) && (await listUnseenInTriage(deps.db)).some(({ caseId }) => caseId === found.id);
  if (!found || !waits) return "not-found";
  const adviser = (await listNameable(deps.db)).find(({ id, roles }) => id === adviserId && roles.includes("adviser"));
  if (!adviser || (await hasConflict(deps.db, found.id, adviser.id))) return "no-such-colleague";
  await openForGood(deps.db, found.id, adviser.id);
  await appendAudit(deps, { streamId: found.id, action: "case.name-people", by: actor, subject: found.reference, reason: adviser.name });
  return "done";
}
