import type { StaffActor } from "#app/domain/people/actor";
import type { Outcome } from "#app/domain/outcomes/outcome";
import type { Deps } from "#app/platform/deps.server";
import { outcomes, outcomeVerifications } from "../../schema/outcomes";

type Facts = Pick<
  Outcome,
  "caseId" | "residentId" | "kind" | "happenedOn" | "employer" | "hoursAWeek" | "payPence" | "payPeriod" | "contractKind" | "qualificationLevel" | "evidenceLevel" | "source" | "supersedesId" | "recordedInError"
>;

export interface OutcomeToAdd extends Facts {
  jobTitle?: string;
  evidenceNote?: string;
  /** A correction's reason: its code. */
  supersedeReason?: string;
}

/** Adds a record; nothing is ever changed or removed. Returns its id. */
export async function addOutcome({ db, now, newId }: Deps, by: StaffActor, { employer, ...outcome }: OutcomeToAdd): Promise<string> {
  const id = newId();
  await db.insert(outcomes).values({ ...outcome, id, organisationName: employer, recordedAt: now(), recordedBy: by.id, recordedByName: by.name });
  return id;
}

/** A second person's word. */
export async function addVerification({ db, now, newId }: Deps, by: StaffActor, { id, caseId }: Pick<Outcome, "id" | "caseId">): Promise<void> {
  await db.insert(outcomeVerifications).values({ id: newId(), outcomeId: id, caseId, verifiedBy: by.id, verifiedByName: by.name, verifiedAt: now() });
}
