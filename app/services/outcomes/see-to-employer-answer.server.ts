import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { evidenceOfAnswer, type EvidenceOfAnswer } from "#app/domain/outcomes/employer-confirmation";
import { likelySame } from "#app/domain/outcomes/likely-same";
import { stands } from "#app/domain/outcomes/outcome";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { findConfirmation, markAnswerSeenTo, type EmployerConfirmation } from "#db/queries/outcomes/employer-confirmations";
import { lockCaseForOutcome } from "#db/queries/outcomes/find-case-for-outcome";
import { findOutcome, listOutcomesOfCase, type RecordedOutcome } from "#db/queries/outcomes/outcome-rows";
import { recordOutcome, type Correction } from "./record-outcome.server";

export type SeenToEmployer = { outcomeId: string } | "seen-to" | "changed-meanwhile" | "cannot-be-recorded" | "not-found";

/**
 * One press: records what the employer's answer shows, in the place of the record that was asked about or as weeks in work of their own; or
 * says that there is nothing to record. `cannot-be-recorded`: it shows no outcome, or one the form would refuse or challenge.
 */
export async function seeToEmployerAnswer(deps: Deps, actor: StaffActor, caseReference: string, confirmationId: string, what: "record" | "nothing"): Promise<SeenToEmployer> {
  const found = await lockCaseForOutcome(deps.db, caseReference);
  const asked = found && (await findConfirmation(deps.db, found.id, confirmationId));
  if (!found || !asked?.answeredAt) return "not-found";
  if (asked.seenToAt) return "changed-meanwhile";
  const done = what === "record" ? await recordEvidence(deps, actor, caseReference, asked) : ("seen-to" as const);
  if (typeof done === "string" && done !== "seen-to") return done;
  await markAnswerSeenTo(deps, confirmationId);
  await appendAudit(deps, { streamId: found.id, action: "employer.see-to", by: actor, subject: asked.outcomeId });
  await refreshNextThing(deps, found.id);
  return done;
}

async function recordEvidence(deps: Deps, actor: StaffActor, caseReference: string, asked: EmployerConfirmation): Promise<Exclude<SeenToEmployer, "seen-to">> {
  const job = await findOutcome(deps.db, asked.caseId, asked.outcomeId);
  const evidence = job && asked.answeredAt && evidenceOfAnswer(asked, job, londonDayOf(asked.answeredAt));
  if (!job || !evidence) return "cannot-be-recorded";
  if (evidence.correction && !stands(job)) return "changed-meanwhile";
  const evidenceNote = `${asked.answeredByName ?? ""}, ${asked.answeredByRole ?? ""}, answered for ${asked.employer} by a link sent to ${asked.sentTo}`;
  const done = await recordOutcome(deps, actor, caseReference, { ...evidence.outcome, jobTitle: job.jobTitle, evidenceNote }, await inPlaceOf(deps, job, evidence));
  if (done === "not-found" || done === "changed-meanwhile") return done;
  return "outcomeId" in done ? done : "cannot-be-recorded";
}

/** The start that was asked about; or weeks in work that were recorded already on weaker evidence. */
async function inPlaceOf({ db }: Deps, job: RecordedOutcome, { outcome, correction }: EvidenceOfAnswer): Promise<Correction | undefined> {
  if (correction) return { outcomeId: job.id, reason: correction };
  const { kind, happenedOn, employer } = outcome;
  if (!kind || !happenedOn) return undefined;
  const [recorded] = likelySame({ residentId: job.residentId, kind, happenedOn, employer }, await listOutcomesOfCase(db, job.caseId), []);
  return recorded && { outcomeId: recorded.id, reason: recorded.happenedOn === happenedOn ? "better_evidence" : "wrong_date" };
}
