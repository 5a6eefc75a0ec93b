import { sql } from "drizzle-orm";
import { boolean, check, doublePrecision, index, integer, pgEnum, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { contractKinds, evidenceLevels, outcomeKinds, outcomeSources, payPeriods } from "#app/domain/outcomes/outcome";
import { cases } from "./cases";
import { calendarDay, id, instant, key, placeId, refers } from "./columns";
import { residents, staff } from "./people";

export const outcomeKind = pgEnum("outcome_kind", outcomeKinds);
export const outcomeSource = pgEnum("outcome_source", outcomeSources);
export const evidenceLevel = pgEnum("evidence_level", evidenceLevels);
export const contractKind = pgEnum("contract_kind", contractKinds);
export const payPeriod = pgEnum("pay_period", payPeriods);

/** Append-only: the app's role may not update or delete. A correction is a new row that supersedes, with a reason. */
export const outcomes = pgTable(
  "outcomes",
  {
    placeId: placeId(),
    id: id(),
    caseId: uuid("case_id").notNull(),
    residentId: uuid("resident_id").notNull(),
    kind: outcomeKind("kind").notNull(),
    /** Where the word of it came from: a provider's report is not an outcome until an adviser has verified it. */
    source: outcomeSource("source").notNull().default("adviser"),
    happenedOn: calendarDay("happened_on").notNull(),
    recordedAt: instant("recorded_at").notNull(),
    recordedBy: uuid("recorded_by").notNull(),
    recordedByName: text("recorded_by_name").notNull(),
    organisationName: text("organisation_name"),
    jobTitle: text("job_title"),
    hoursAWeek: doublePrecision("hours_a_week"),
    payPence: integer("pay_pence"),
    payPeriod: payPeriod("pay_period"),
    contractKind: contractKind("contract_kind"),
    qualificationLevel: integer("qualification_level"),
    evidenceLevel: evidenceLevel("evidence_level").notNull(),
    evidenceNote: text("evidence_note").notNull().default(""),
    supersedesId: uuid("supersedes_id"),
    supersedeReason: text("supersede_reason"),
    recordedInError: boolean("recorded_in_error").notNull().default(false),
  },
  (table) => [
    key(table),
    refers(table, table.caseId, cases),
    refers(table, table.residentId, residents),
    refers(table, table.recordedBy, staff),
    index().on(table.placeId, table.caseId),
    index().on(table.placeId, table.happenedOn, table.id),
    uniqueIndex("superseded_once").on(table.placeId, table.supersedesId).where(sql`supersedes_id is not null`),
    check("superseding_says_why", sql`supersedes_id is null or supersede_reason is not null`),
  ],
);

/** A second person's word for an outcome. */
export const outcomeVerifications = pgTable(
  "outcome_verifications",
  { placeId: placeId(), id: id(), outcomeId: uuid("outcome_id").notNull(), caseId: uuid("case_id").notNull(), verifiedBy: uuid("verified_by").notNull(), verifiedByName: text("verified_by_name").notNull(), verifiedAt: instant("verified_at").notNull() },
  (table) => [key(table), refers(table, table.outcomeId, outcomes), refers(table, table.caseId, cases), refers(table, table.verifiedBy, staff), uniqueIndex("verified_once").on(table.placeId, table.outcomeId)],
);
