import { and, asc, eq, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { CorrectionReason, Outcome } from "#app/domain/outcomes/outcome";
import type { Db } from "../../client.server";
import { outcomes, outcomeVerifications } from "../../schema/outcomes";
import { isUuid } from "../is-uuid";
import { withoutNulls } from "./without-nulls";

/** An outcome with what its pages say beside it. */
export interface RecordedOutcome extends Outcome {
  recordedByName: string;
  jobTitle?: string;
  evidenceNote: string;
  verifiedByName?: string;
  verifiedAt?: Date;
  supersedeReason?: CorrectionReason;
}

const later = alias(outcomes, "later");

/** Outcomes with who verified them and what superseded them, as it happened; only what the database shows to whoever asks. */
export async function outcomeRows(db: Db, which: SQL): Promise<RecordedOutcome[]> {
  const rows = await db
    .select({
      id: outcomes.id,
      caseId: outcomes.caseId,
      residentId: outcomes.residentId,
      kind: outcomes.kind,
      happenedOn: outcomes.happenedOn,
      recordedAt: outcomes.recordedAt,
      recordedBy: outcomes.recordedBy,
      recordedByName: outcomes.recordedByName,
      source: outcomes.source,
      employer: outcomes.organisationName,
      jobTitle: outcomes.jobTitle,
      hoursAWeek: outcomes.hoursAWeek,
      payPence: outcomes.payPence,
      payPeriod: outcomes.payPeriod,
      contractKind: outcomes.contractKind,
      qualificationLevel: outcomes.qualificationLevel,
      evidenceLevel: outcomes.evidenceLevel,
      evidenceNote: outcomes.evidenceNote,
      supersedesId: outcomes.supersedesId,
      supersedeReason: outcomes.supersedeReason,
      recordedInError: outcomes.recordedInError,
      supersededById: later.id,
      verifiedBy: outcomeVerifications.verifiedBy,
      verifiedByName: outcomeVerifications.verifiedByName,
      verifiedAt: outcomeVerifications.verifiedAt,
    })
    .from(outcomes)
    .leftJoin(later, and(eq(later.placeId, outcomes.placeId), eq(later.supersedesId, outcomes.id)))
    .leftJoin(outcomeVerifications, and(eq(outcomeVerifications.placeId, outcomes.placeId), eq(outcomeVerifications.outcomeId, outcomes.id)))
    .where(which)
    .orderBy(asc(outcomes.happenedOn), asc(outcomes.recordedAt), asc(outcomes.id));
  return rows.map((row) => ({ ...withoutNulls(row), supersedeReason: (row.supersedeReason ?? undefined) as CorrectionReason | undefined }));
}

/** One outcome of a case; `undefined` where it is another's, or not shown to whoever asks. */
export async function findOutcome(db: Db, caseId: string, outcomeId: string): Promise<RecordedOutcome | undefined> {
  if (!isUuid(outcomeId)) return undefined;
  const [found] = await outcomeRows(db, and(eq(outcomes.caseId, caseId), eq(outcomes.id, outcomeId))!);
  return found;
}

/** Every outcome of a case, superseded ones too, as they happened. */
export const listOutcomesOfCase = (db: Db, caseId: string): Promise<RecordedOutcome[]> => outcomeRows(db, eq(outcomes.caseId, caseId));
