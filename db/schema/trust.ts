import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgEnum, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { breakGlassReasons, breakGlassVerdicts, conflictKinds, restrictionReasons } from "#app/domain/cases/restriction";
import { handoverReturnReasons, handoverStatuses, handoverTargets } from "#app/domain/handovers/handover";
import { mergeStatuses, type Moved } from "#app/domain/people/merge";
import { cases } from "./cases";
import { calendarDay, id, instant, key, placeId, refers } from "./columns";
import { residents, staff } from "./people";
import { hubs, organisations } from "./place";
import { appointments } from "./support";

export const restrictionReason = pgEnum("restriction_reason", restrictionReasons);
export const conflictKind = pgEnum("conflict_kind", conflictKinds);
export const breakGlassReason = pgEnum("break_glass_reason", breakGlassReasons);
export const breakGlassVerdict = pgEnum("break_glass_verdict", breakGlassVerdicts);
export const handoverStatus = pgEnum("handover_status", handoverStatuses);
export const handoverTarget = pgEnum("handover_target", handoverTargets);
export const handoverReturnReason = pgEnum("handover_return_reason", handoverReturnReasons);
export const mergeStatus = pgEnum("merge_status", mergeStatuses);

/** Why only named people see a case, from when until when. */
export const restrictions = pgTable(
  "restrictions",
  {
    placeId: placeId(),
    id: id(),
    caseId: uuid("case_id").notNull(),
    reason: restrictionReason("reason").notNull(),
    words: text("words").notNull().default(""),
    /** Absent where the service itself did it: an application by somebody who works here. */
    byId: uuid("by_id"),
    byName: text("by_name").notNull(),
    fromAt: instant("from_at").notNull(),
    endedAt: instant("ended_at"),
    endedByName: text("ended_by_name"),
    endedWhy: text("ended_why").notNull().default(""),
  },
  (table) => [key(table), refers(table, table.caseId, cases), uniqueIndex("one_restriction_at_a_time").on(table.placeId, table.caseId).where(sql`ended_at is null`)],
);

/** Somebody of the staff who must not see a case: it is their own, or a relative's. */
export const caseConflicts = pgTable(
  "case_conflicts",
  {
    placeId: placeId(),
    id: id(),
    caseId: uuid("case_id").notNull(),
    staffId: uuid("staff_id").notNull(),
    kind: conflictKind("kind").notNull(),
    declaredByName: text("declared_by_name").notNull(),
    declaredAt: instant("declared_at").notNull(),
    endedAt: instant("ended_at"),
  },
  (table) => [key(table), refers(table, table.caseId, cases), refers(table, table.staffId, staff), uniqueIndex("one_conflict_a_person").on(table.placeId, table.caseId, table.staffId).where(sql`ended_at is null`)],
);

/** A restricted case opened without leave, for a reason, until the end of a day; a manager reads each one afterwards. */
export const breakGlasses = pgTable(
  "break_glasses",
  {
    placeId: placeId(),
    id: id(),
    caseId: uuid("case_id").notNull(),
    staffId: uuid("staff_id").notNull(),
    staffName: text("staff_name").notNull(),
    organisationName: text("organisation_name").notNull(),
    reason: breakGlassReason("reason").notNull(),
    words: text("words").notNull(),
    openedAt: instant("opened_at").notNull(),
    untilOn: calendarDay("until_on").notNull(),
    reviewedAt: instant("reviewed_at"),
    reviewedBy: uuid("reviewed_by"),
    reviewedByName: text("reviewed_by_name"),
    verdict: breakGlassVerdict("verdict"),
    reviewWords: text("review_words").notNull().default(""),
  },
  (table) => [key(table), refers(table, table.caseId, cases), refers(table, table.staffId, staff), refers(table, table.reviewedBy, staff), index().on(table.placeId, table.openedAt)],
);

/** A case given on to a colleague, another hub or another organisation, with its clock. */
export const handovers = pgTable(
  "handovers",
  {
    placeId: placeId(),
    id: id(),
    caseId: uuid("case_id").notNull(),
    status: handoverStatus("status").notNull(),
    target: handoverTarget("target").notNull(),
    fromStaffId: uuid("from_staff_id").notNull(),
    fromName: text("from_name").notNull(),
    fromHubId: uuid("from_hub_id").notNull(),
    toStaffId: uuid("to_staff_id"),
    toHubId: uuid("to_hub_id"),
    toOrganisationId: uuid("to_organisation_id"),
    toName: text("to_name").notNull(),
    /** Whether the record goes with them; without, the other side gets the name, how to reach them and the reason alone. */
    withData: boolean("with_data").notNull(),
    reason: text("reason").notNull(),
    /** The resident was told, and agreed. */
    residentAgreedOn: calendarDay("resident_agreed_on").notNull(),
    askedAt: instant("asked_at").notNull(),
    dueOn: calendarDay("due_on").notNull(),
    answeredAt: instant("answered_at"),
    answeredBy: uuid("answered_by"),
    answeredByName: text("answered_by_name"),
    returnReason: handoverReturnReason("return_reason"),
    answerWords: text("answer_words").notNull().default(""),
    /** The meeting of the three, where it is a warm one. */
    appointmentId: uuid("appointment_id"),
    version: integer("version").notNull().default(1),
  },
  (table) => [
    key(table),
    refers(table, table.caseId, cases),
    refers(table, table.fromStaffId, staff),
    refers(table, table.toStaffId, staff),
    refers(table, table.fromHubId, hubs),
    refers(table, table.toHubId, hubs),
    refers(table, table.toOrganisationId, organisations),
    refers(table, table.appointmentId, appointments),
    uniqueIndex("one_handover_at_a_time").on(table.placeId, table.caseId).where(sql`status = 'asked'`),
    index("handovers_waiting").on(table.placeId, table.dueOn).where(sql`status = 'asked'`),
    index().on(table.placeId, table.caseId),
  ],
);

/** Two records of one person made one: who said so, who confirmed it, and what was moved, so that it can be taken apart again. */
export const merges = pgTable(
  "merges",
  {
    placeId: placeId(),
    id: id(),
    status: mergeStatus("status").notNull(),
    keptResidentId: uuid("kept_resident_id").notNull(),
    mergedResidentId: uuid("merged_resident_id").notNull(),
    /** A case of each, as they were when it was proposed: what the proposal is seen by. */
    keptCaseId: uuid("kept_case_id").notNull(),
    mergedCaseId: uuid("merged_case_id").notNull(),
    words: text("words").notNull(),
    proposedBy: uuid("proposed_by").notNull(),
    proposedByName: text("proposed_by_name").notNull(),
    proposedAt: instant("proposed_at").notNull(),
    answeredBy: uuid("answered_by"),
    answeredByName: text("answered_by_name"),
    answeredAt: instant("answered_at"),
    answerWords: text("answer_words").notNull().default(""),
    undoneByName: text("undone_by_name"),
    undoneAt: instant("undone_at"),
    undoneWhy: text("undone_why").notNull().default(""),
    /** Which rows were moved, and what was copied onto the kept record. */
    moved: jsonb("moved").$type<Moved>(),
    version: integer("version").notNull().default(1),
  },
  (table) => [
    key(table),
    refers(table, table.keptResidentId, residents),
    refers(table, table.mergedResidentId, residents),
    refers(table, table.keptCaseId, cases),
    refers(table, table.mergedCaseId, cases),
    refers(table, table.proposedBy, staff),
    uniqueIndex("one_merge_of_a_record_at_a_time").on(table.placeId, table.mergedResidentId).where(sql`status in ('proposed', 'confirmed')`),
    index().on(table.placeId, table.keptCaseId),
    index().on(table.placeId, table.mergedCaseId),
  ],
);
