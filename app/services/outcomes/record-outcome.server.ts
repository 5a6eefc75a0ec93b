import { factWords } from "#app/domain/agreements/words";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { checkNewOutcome, type NewOutcome, type OutcomeProblem } from "#app/domain/outcomes/new-outcome";
import { likelySame } from "#app/domain/outcomes/likely-same";
import { stands, type CorrectionReason, type Outcome } from "#app/domain/outcomes/outcome";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { addOutcome } from "#db/queries/outcomes/add-outcome";
import { lockCaseForOutcome } from "#db/queries/outcomes/find-case-for-outcome";
import { carryDocuments } from "#db/queries/outcomes/outcome-documents";
import { findOutcome, type RecordedOutcome } from "#db/queries/outcomes/outcome-rows";
import { listOutcomesOfResident, listToldApart, type TwoBecause } from "#db/queries/outcomes/told-apart";
import { keepDocumentBeside } from "./lay-document-beside.server";
import { keepToldApart } from "./tell-apart.server";

export interface TypedOutcome extends NewOutcome {
  jobTitle?: string;
  evidenceNote?: string;
  /** The document of the case that shows it. */
  documentId?: string;
}

/** The record this one takes the place of, and why. */
export interface Correction {
  outcomeId: string;
  reason: CorrectionReason;
}

/** Why this is another event than those it looks like, and which those were when it was said. */
export interface ToldApartFrom extends TwoBecause {
  otherIds: readonly string[];
}

export type Recorded = { outcomeId: string } | { problems: OutcomeProblem[] } | { alike: RecordedOutcome[] } | "not-found" | "changed-meanwhile";

/**
 * Records what happened in a resident's life, or puts a new record in the place of one that was wrong: the old one stays and says
 * what replaced it. `problems` name the fields; `changed-meanwhile`: somebody else has corrected that record first; `alike`: it looks like
 * one that stands, also in another case of the same person that whoever records may see, and nobody has said why it is another.
 */
export async function recordOutcome(deps: Deps, actor: StaffActor, caseReference: string, typed: TypedOutcome, correction?: Correction, apart?: ToldApartFrom): Promise<Recorded> {
  const found = await lockCaseForOutcome(deps.db, caseReference);
  const old = found && correction && (await findOutcome(deps.db, found.id, correction.outcomeId));
  if (!found || (correction && !old)) return "not-found";
  if (old && !stands(old)) return "changed-meanwhile";

  const problems = checkNewOutcome(typed, { today: londonDayOf(deps.now()), caseOpenedOn: found.openedOn, bornOn: found.bornOn });
  if (problems.length > 0) return { problems };

  const { documentId, ...told } = typed;
  const outcome = told as TypedOutcome & Pick<Outcome, "kind" | "happenedOn" | "evidenceLevel">;
  const alike = likelySame({ ...outcome, residentId: found.residentId, supersedesId: old?.id }, await listOutcomesOfResident(deps.db, found.residentId), await listToldApart(deps.db, [found.residentId]));
  if (alike.some(({ id }) => !apart?.otherIds.includes(id))) return { alike };

  const outcomeId = await addOutcome(deps, actor, { ...outcome, caseId: found.id, residentId: found.residentId, supersedesId: old?.id, supersedeReason: correction?.reason });
  const { kind, happenedOn } = outcome;
  if (old && correction) {
    await addCaseEvent(deps, { caseId: found.id, kind: "outcome_superseded", by: actor, details: { outcomeId: old.id, kind: old.kind, title: factWords[old.kind], supersededById: outcomeId, why: correction.reason, reason: correction.reason } });
  }
  await addCaseEvent(deps, { caseId: found.id, kind: "outcome_recorded", happenedOn, by: actor, details: { outcomeId, kind, title: factWords[kind], happenedOn } });
  if (old) await carryDocuments(deps.db, old.id, outcomeId);
  if (documentId) await keepDocumentBeside(deps, actor, { id: outcomeId, caseId: found.id, kind }, documentId);
  if (apart) await keepToldApart(deps, actor, { id: outcomeId, caseId: found.id, kind }, alike.map(({ id }) => id), { reason: apart.reason, words: apart.words });
  await appendAudit(deps, { streamId: found.id, action: old ? "outcome.correct" : "outcome.record", by: actor, subject: outcomeId, reason: correction?.reason });
  await refreshNextThing(deps, found.id);
  return { outcomeId };
}
