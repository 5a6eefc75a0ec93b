import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgEnum, pgTable, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { ApplicationAnswers } from "#app/domain/applications/answers";
import { applicationStatuses, overrideReasons, triageCauses } from "#app/domain/applications/application";
import { assistedWays } from "#app/domain/intake/list-import";
import { draftKinds } from "#app/domain/applications/referrer";
import type { OfferSuggestion } from "#app/domain/applications/triage-rules";
import { cases, offer } from "./cases";
import { calendarDay, id, instant, key, placeId, refers } from "./columns";
import { staff } from "./people";

export const applicationStatus = pgEnum("application_status", applicationStatuses);
export const triageCause = pgEnum("triage_cause", triageCauses);
export const overrideReason = pgEnum("override_reason", overrideReasons);
export const triageDecisionKind = pgEnum("triage_decision_kind", ["accept", "ask", "signpost", "keep"]);

export const assistedWay = pgEnum("assisted_way", assistedWays);
export const draftKind = pgEnum("draft_kind", draftKinds);

/** A half-finished application. Its owner is a hash of the visit's cookie. */
export const drafts = pgTable(
  "drafts",
  {
    placeId: placeId(),
    id: id(),
    ownerHash: text("owner_hash").notNull(),
    answers: jsonb("answers").$type<ApplicationAnswers>().notNull(),
    questionsVersion: text("questions_version").notNull(),
    kind: draftKind("kind").notNull().default("self"),
    /** Somebody who comes back: known, because they were signed in when they began. */
    residentId: uuid("resident_id"),
    /** The language it is being filled in in: messages about it are written in it. */
    language: text("language").notNull().default("en"),
    /** A member of staff who fills it in with the resident, and how they do. */
    assistedBy: uuid("assisted_by"),
    assistedHow: assistedWay("assisted_how"),
    version: integer("version").notNull().default(1),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    /** Set when it is sent: the draft then only says where it went. */
    sentReference: text("sent_reference"),
    sentAt: instant("sent_at"),
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
    /** Taken by a member of staff, at the desk or by phone. */
    assistedHow: assistedWay("assisted_how"),
    assistedByName: text("assisted_by_name"),
    assistedOrganisation: text("assisted_organisation"),
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
    /** What the rules suggested as it arrived, for finding it by; a decision asks them again. */
    suggested: offer("suggested"),
    /** The adviser who asks for another offer, and which: somebody else decides. */
    askedBy: uuid("asked_by"),
    askedOffer: offer("asked_offer"),
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
    uniqueIndex("one_open_entry_a_referral").on(table.placeId, table.referralId).where(sql`referral_id is not null and decided_at is null`),
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
