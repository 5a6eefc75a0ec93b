import { factWords } from "#app/domain/agreements/words";
import { mayVerify } from "#app/domain/outcomes/new-outcome";
import { isVerified, stands } from "#app/domain/outcomes/outcome";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { addVerification } from "#db/queries/outcomes/add-outcome";
import { lockCaseToVerify } from "#db/queries/outcomes/find-case-for-outcome";
import { findOutcome } from "#db/queries/outcomes/outcome-rows";

/** A second person vouches for an outcome. `same-person`: whoever recorded it may not; `changed-meanwhile`: it is verified, or no longer stands. */
export async function verifyOutcome(deps: Deps, actor: StaffActor, caseReference: string, outcomeId: string): Promise<"verified" | "same-person" | "changed-meanwhile" | "not-found"> {
  const found = await lockCaseToVerify(deps.db, caseReference);
  const outcome = found && (await findOutcome(deps.db, found.id, outcomeId));
  if (!outcome) return "not-found";
  if (!stands(outcome) || isVerified(outcome)) return "changed-meanwhile";
  if (!mayVerify(outcome, actor.id)) return "same-person";

  await addVerification(deps, actor, outcome);
  await addCaseEvent(deps, { caseId: outcome.caseId, kind: "outcome_verified", by: actor, details: { outcomeId, kind: outcome.kind, title: factWords[outcome.kind] } });
  await appendAudit(deps, { streamId: outcome.caseId, action: "outcome.verify", by: actor, subject: outcomeId });
  await refreshNextThing(deps, outcome.caseId);
  return "verified";
}
