import { factWords } from "#app/domain/agreements/words";
import { stands, type CorrectionReason } from "#app/domain/outcomes/outcome";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { addOutcome } from "#db/queries/outcomes/add-outcome";
import { lockCaseForOutcome } from "#db/queries/outcomes/find-case-for-outcome";
import { findOutcome } from "#db/queries/outcomes/outcome-rows";

/**
 * Marks an outcome as recorded in error: a new record supersedes it and says so, and neither counts any more. Nothing is deleted, and
 * a return that was frozen with it takes it back in the next one.
 */
export async function withdrawOutcome(deps: Deps, actor: StaffActor, caseReference: string, outcomeId: string, reason: CorrectionReason): Promise<"withdrawn" | "changed-meanwhile" | "not-found"> {
  const found = await lockCaseForOutcome(deps.db, caseReference);
  const outcome = found && (await findOutcome(deps.db, found.id, outcomeId));
  if (!outcome) return "not-found";
  if (!stands(outcome)) return "changed-meanwhile";

  const { caseId, residentId, kind, happenedOn, employer, jobTitle, hoursAWeek, payPence, payPeriod, contractKind, qualificationLevel, evidenceLevel, source } = outcome;
  const same = { caseId, residentId, kind, happenedOn, employer, jobTitle, hoursAWeek, payPence, payPeriod, contractKind, qualificationLevel, evidenceLevel, source };
  const supersededById = await addOutcome(deps, actor, { ...same, supersedesId: outcomeId, supersedeReason: reason, recordedInError: true });
  await addCaseEvent(deps, { caseId, kind: "outcome_superseded", by: actor, details: { outcomeId, kind, title: factWords[kind], supersededById, why: reason, reason } });
  await appendAudit(deps, { streamId: caseId, action: "outcome.recorded-in-error", by: actor, subject: outcomeId, reason });
  await refreshNextThing(deps, caseId);
  return "withdrawn";
}
