import { sql } from "drizzle-orm";
import { check, doublePrecision, index, integer, pgEnum, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { employerAnswers } from "#app/domain/outcomes/employer-confirmation";
import { sampleItemStatuses } from "#app/domain/outcomes/evidence-sample";
import { notTheSameReasons } from "#app/domain/outcomes/likely-same";
import { agreements } from "./agreements";
import { cases } from "./cases";
import { calendarDay, id, instant, key, placeId, refers } from "./columns";
import { outcomes } from "./outcomes";
import { staff } from "./people";
import { documents } from "./support";

/** A document that shows an outcome. Once it is laid beside it, it stays. */
export const outcomeDocuments = pgTable(
  "outcome_documents",
  { placeId: placeId(), outcomeId: uuid("outcome_id").notNull(), documentId: uuid("document_id").notNull(), caseId: uuid("case_id").notNull(), attachedAt: instant("attached_at").notNull(), attachedBy: uuid("attached_by").notNull(), attachedByName: text("attached_by_name").notNull() },
  (table) => [primaryKey({ columns: [table.placeId, table.outcomeId, table.documentId] }), refers(table, table.outcomeId, outcomes), refers(table, table.documentId, documents), refers(table, table.caseId, cases), refers(table, table.attachedBy, staff), index().on(table.placeId, table.caseId)],
);

export const employerAnswer = pgEnum("employer_answer", employerAnswers);

/** An employer is asked, with the resident's agreement, whether somebody works there; and what was answered. */
export const employerConfirmations = pgTable(
  "employer_confirmations",
  {
    placeId: placeId(),
    id: id(),
    caseId: uuid("case_id").notNull(),
    outcomeId: uuid("outcome_id").notNull(),
    /** The week of a sustainment check it is about; absent where it is about the start itself. */
    weeks: integer("weeks"),
    employer: text("employer").notNull(),
    sentTo: text("sent_to").notNull(),
    /** When the resident said that we may ask. */
    agreedOn: calendarDay("agreed_on").notNull(),
    tokenHash: text("token_hash").notNull(),
    askedAt: instant("asked_at").notNull(),
    askedBy: uuid("asked_by").notNull(),
    askedByName: text("asked_by_name").notNull(),
    expiresAt: instant("expires_at").notNull(),
    /** Taken back by an adviser: the link opens nothing any more. */
    withdrawnAt: instant("withdrawn_at"),
    answer: employerAnswer("answer"),
    answeredAt: instant("answered_at"),
    answeredByName: text("answered_by_name"),
    answeredByRole: text("answered_by_role"),
    startedOn: calendarDay("started_on"),
    endedOn: calendarDay("ended_on"),
    hoursAWeek: doublePrecision("hours_a_week"),
    /** When an adviser saw to the answer: recorded what it shows, or decided that it shows nothing. */
    seenToAt: instant("seen_to_at"),
  },
  (table) => [
    key(table),
    refers(table, table.caseId, cases),
    refers(table, table.outcomeId, outcomes),
    refers(table, table.askedBy, staff),
    unique().on(table.placeId, table.tokenHash),
    index().on(table.placeId, table.caseId),
    check("answered_says_who", sql`(answer is null) = (answered_at is null) and (answer is null or answered_by_name is not null)`),
  ],
);

export const notTheSameReason = pgEnum("not_the_same_reason", notTheSameReasons);

/** Two records of one person that look like one event, and why they are two. Only ever added: a trigger asks another reason for its words when it is, so that they can be taken out with the person. */
export const outcomeOverrides = pgTable(
  "outcome_overrides",
  { placeId: placeId(), id: id(), caseId: uuid("case_id").notNull(), outcomeId: uuid("outcome_id").notNull(), otherOutcomeId: uuid("other_outcome_id").notNull(), reason: notTheSameReason("reason").notNull(), words: text("words").notNull().default(""), saidAt: instant("said_at").notNull(), saidBy: uuid("said_by").notNull(), saidByName: text("said_by_name").notNull() },
  (table) => [key(table), refers(table, table.caseId, cases), refers(table, table.outcomeId, outcomes), refers(table, table.otherOutcomeId, outcomes), refers(table, table.saidBy, staff), index().on(table.placeId, table.caseId), index().on(table.placeId, table.outcomeId)],
);

/** Outcomes of a quarter drawn at random, so that their evidence is looked at again. The seed makes the draw repeatable. */
export const evidenceSamples = pgTable(
  "evidence_samples",
  {
    placeId: placeId(),
    id: id(),
    agreementId: uuid("agreement_id").notNull(),
    quarter: text("quarter").notNull(),
    seed: text("seed").notNull(),
    /** How many were asked for, and out of how many they were drawn. */
    size: integer("size").notNull(),
    population: integer("population").notNull(),
    /** Advisers reply up to this day; findings come after a reply or after it. */
    replyByOn: calendarDay("reply_by_on").notNull(),
    drawnAt: instant("drawn_at").notNull(),
    drawnBy: uuid("drawn_by").notNull(),
    drawnByName: text("drawn_by_name").notNull(),
  },
  (table) => [key(table), refers(table, table.agreementId, agreements), refers(table, table.drawnBy, staff), unique().on(table.placeId, table.agreementId, table.quarter), check("drawn_from_enough", sql`size between 1 and population`)],
);

export const sampleItemStatus = pgEnum("sample_item_status", sampleItemStatuses);

export const evidenceSampleItems = pgTable(
  "evidence_sample_items",
  {
    placeId: placeId(),
    id: id(),
    sampleId: uuid("sample_id").notNull(),
    outcomeId: uuid("outcome_id").notNull(),
    caseId: uuid("case_id").notNull(),
    position: integer("position").notNull(),
    status: sampleItemStatus("status").notNull().default("drawn"),
    reply: text("reply").notNull().default(""),
    repliedAt: instant("replied_at"),
    repliedBy: uuid("replied_by"),
    repliedByName: text("replied_by_name"),
    finding: text("finding").notNull().default(""),
    foundAt: instant("found_at"),
    foundBy: uuid("found_by"),
    foundByName: text("found_by_name"),
    version: integer("version").notNull().default(1),
  },
  (table) => [key(table), refers(table, table.sampleId, evidenceSamples), refers(table, table.outcomeId, outcomes), refers(table, table.caseId, cases), index().on(table.placeId, table.caseId), uniqueIndex("sampled_once").on(table.placeId, table.sampleId, table.outcomeId), check("found_by_another", sql`found_by is null or replied_by is null or found_by <> replied_by`)],
);
