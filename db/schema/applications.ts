import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgEnum, pgTable, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { ApplicationAnswers } from "#app/domain/applications/answers";
import { applicationStatuses, overrideReasons, triageCauses } from "#app/domain/applications/application";
import type { OfferSuggestion } from "#app/domain/applications/triage-rules";
import { cases, offer } from "./cases";
import { calendarDay, id, instant, key, placeId, refers } from "./columns";
import { staff } from "./people";

export const applicationStatus = pgEnum("application_status", applicationStatuses);
export const triageCause = pgEnum("triage_cause", triageCauses);
export const overrideReason = pgEnum("override_reason", overrideReasons);
export const triageDecisionKind = pgEnum("triage_decision_kind", ["accept", "ask", "signpost", "keep"]);

/** A half-finished application. Its owner is a hash of the visit's cookie. */
export const drafts = pgTable(
  "drafts",
  {
    placeId: placeId(),
    id: id(),
    ownerHash: text("owner_hash").notNull(),
    answers: jsonb("answers").$type<ApplicationAnswers>().notNull(),
    questionsVersion: text("questions_version").notNull(),
    version: integer("version").notNull().default(1),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    /** Set when it is sent: the draft then only says where it went. */
    sentReference: text("sent_reference"),
  },
  (table) => [key(table), index().on(table.placeId, table.expiresAt), index().on(table.placeId, table.ownerHash)],
);

export const applications = pgTable(
  "applications",
  {
    placeId: placeId(),
    id: id(),
    caseId: uuid("case_id").notNull(),
    reference: text("reference").notNull(),
    status: applicationStatus("status").notNull(),
    answers: jsonb("answers").$type<ApplicationAnswers>().notNull(),
    /** The wording the questions were asked in. */
    questionsVersion: text("questions_version").notNull(),
    submittedAt: instant("submitted_at").notNull(),
    answerByOn: calendarDay("answer_by_on").notNull(),
    version: integer("version").notNull().default(1),
  },
  (table) => [key(table), refers(table, table.caseId, cases), unique().on(table.placeId, table.reference), index().on(table.placeId, table.caseId)],
);

/** A case's turn in the triage queue: a new application, a provider's no, a resident's "this doesn't fit me". */
export const triageEntries = pgTable(
  "triage_entries",
  {
    placeId: placeId(),
    id: id(),
    caseId: uuid("case_id").notNull(),
    hubId: uuid("hub_id").notNull(),
    applicationId: uuid("application_id"),
    referralId: uuid("referral_id"),
    cause: triageCause("cause").notNull(),
    /** In the words of whoever caused it. */
    words: text("words").notNull().default(""),
    urgent: boolean("urgent").notNull().default(false),
    arrivedAt: instant("arrived_at").notNull(),
    dueOn: calendarDay("due_on").notNull(),
    /** Set while the queue waits for somebody else: the resident was asked a question. */
    waitingSince: instant("waiting_since"),
    decidedAt: instant("decided_at"),
    version: integer("version").notNull().default(1),
  },
  (table) => [
    key(table),
    refers(table, table.caseId, cases),
    refers(table, table.applicationId, applications),
    index().on(table.placeId, table.caseId),
    index("triage_queue").on(table.placeId, table.hubId, table.dueOn, table.id).where(sql`decided_at is null`),
    uniqueIndex("one_open_entry_a_referral").on(table.placeId, table.referralId).where(sql`referral_id is not null`),
  ],
);

/** What was decided, on what suggestion, by which rules: never changed. */
export const triageDecisions = pgTable(
  "triage_decisions",
  {
    placeId: placeId(),
    id: id(),
    entryId: uuid("entry_id").notNull(),
    caseId: uuid("case_id").notNull(),
    kind: triageDecisionKind("kind").notNull(),
    offer: offer("offer"),
    alsoSkills: boolean("also_skills").notNull().default(false),
    suggestion: jsonb("suggestion").$type<OfferSuggestion>().notNull(),
    rulesVersion: text("rules_version").notNull(),
    overrideReason: overrideReason("override_reason"),
    words: text("words").notNull().default(""),
    decidedBy: uuid("decided_by").notNull(),
    decidedAt: instant("decided_at").notNull(),
  },
  (table) => [key(table), refers(table, table.entryId, triageEntries), refers(table, table.caseId, cases), refers(table, table.decidedBy, staff), index().on(table.placeId, table.caseId)],
);
