import { boolean, index, integer, jsonb, pgEnum, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { draftKeyKinds, referrerAgreements, referrerKinds, referrerNews } from "#app/domain/applications/referrer";
import type { KeptQuestion } from "#app/domain/equality/tables";
import { duplicateVerdicts } from "#app/domain/people/merge";
import { residentLinkPurposes } from "#app/domain/people/resident-link";
import { satisfactions } from "#app/domain/people/satisfaction";
import { drafts } from "./applications";
import { cases } from "./cases";
import { id, instant, key, placeId, refers } from "./columns";
import { residents } from "./people";

export const draftKeyKind = pgEnum("draft_key_kind", draftKeyKinds);

/** Another browser that took a draft up again by its link or code; the one that began it stands on the draft itself. */
export const draftHolders = pgTable(
  "draft_holders",
  { placeId: placeId(), draftId: uuid("draft_id").notNull(), ownerHash: text("owner_hash").notNull(), heldSince: instant("held_since").notNull() },
  (table) => [primaryKey({ columns: [table.placeId, table.draftId, table.ownerHash] }), refers(table, table.draftId, drafts).onDelete("cascade"), index().on(table.placeId, table.ownerHash)],
);

/** Links and written codes that open a draft elsewhere: only a hash is kept, and it ends with the draft. */
export const draftKeys = pgTable(
  "draft_keys",
  { placeId: placeId(), id: id(), draftId: uuid("draft_id").notNull(), kind: draftKeyKind("kind").notNull(), tokenHash: text("token_hash").notNull(), createdAt: instant("created_at").notNull() },
  (table) => [key(table), refers(table, table.draftId, drafts).onDelete("cascade"), unique().on(table.placeId, table.tokenHash), index().on(table.placeId, table.draftId)],
);

/**
 * Equality answers: apart from the case, and read by neither of the service's roles. They are written, and shown again to whoever
 * gives them while they give them, through functions alone (migrations/0004_residents_walls.sql).
 */
export const equalityAnswers = pgTable(
  "equality_answers",
  {
    placeId: placeId(),
    /** The draft they follow: they are asked once it is sent. */
    id: id(),
    caseId: uuid("case_id").notNull(),
    answers: jsonb("answers").$type<Record<string, unknown>>().notNull(),
    startedAt: instant("started_at").notNull(),
    finishedAt: instant("finished_at"),
  },
  (table) => [key(table), refers(table, table.caseId, cases), index().on(table.placeId, table.caseId)],
);

/**
 * What may be shown of them, worked out once for a year that is over and never again: the same table twice, a few people later, would
 * tell who came between.
 */
export const equalityTables = pgTable(
  "equality_tables",
  { placeId: placeId(), year: integer("year").notNull(), question: text("question").notNull(), shown: jsonb("shown").$type<KeptQuestion>().notNull(), workedOutAt: instant("worked_out_at").notNull() },
  (table) => [primaryKey({ columns: [table.placeId, table.year, table.question] })],
);

export const referrerKind = pgEnum("referrer_kind", referrerKinds);
export const referrerAgreement = pgEnum("referrer_agreement", referrerAgreements);
export const referrerNewsKind = pgEnum("referrer_news", referrerNews);

/** Who asked for support for somebody else. They hear of it only where the resident says so. */
export const referrers = pgTable(
  "referrers",
  {
    placeId: placeId(),
    id: id(),
    caseId: uuid("case_id").notNull(),
    kind: referrerKind("kind").notNull(),
    name: text("name").notNull(),
    organisation: text("organisation"),
    /** How they know the resident, in their own words. */
    relationship: text("relationship").notNull(),
    email: text("email"),
    phone: text("phone"),
    agreement: referrerAgreement("agreement").notNull(),
    createdAt: instant("created_at").notNull(),
    /** When the resident was told, by a message or by an adviser; absent while there is no safe way to write and nobody has told them. */
    residentToldAt: instant("resident_told_at"),
    wantedAt: instant("wanted_at"),
    objectedAt: instant("objected_at"),
    /** Whether they may hear; absent until the resident says. */
    mayHear: boolean("may_hear"),
    mayHearSaidAt: instant("may_hear_said_at"),
    /** The newest thing they were told. */
    told: referrerNewsKind("told"),
    toldAt: instant("told_at"),
  },
  (table) => [key(table), refers(table, table.caseId, cases), unique().on(table.placeId, table.caseId)],
);

export const residentLinkPurpose = pgEnum("resident_link_purpose", residentLinkPurposes);

/** One-time links to a resident, for one thing each: only a hash is kept. */
export const residentLinks = pgTable(
  "resident_links",
  {
    placeId: placeId(),
    id: id(),
    caseId: uuid("case_id").notNull(),
    purpose: residentLinkPurpose("purpose").notNull(),
    /** The check, appointment or referrer it is about. */
    aboutId: uuid("about_id").notNull(),
    tokenHash: text("token_hash").notNull(),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
  },
  (table) => [key(table), refers(table, table.caseId, cases), unique().on(table.placeId, table.tokenHash), index().on(table.placeId, table.caseId)],
);

export const duplicateVerdict = pgEnum("duplicate_verdict", duplicateVerdicts);

/** Two records that may be one person: suggested to advisers who see both cases, never said to the person. */
export const possibleDuplicates = pgTable(
  "possible_duplicates",
  {
    placeId: placeId(),
    id: id(),
    caseId: uuid("case_id").notNull(),
    residentId: uuid("resident_id").notNull(),
    otherCaseId: uuid("other_case_id").notNull(),
    otherResidentId: uuid("other_resident_id").notNull(),
    /** What they have in common, by the rules of app/domain/people/possible-match.ts. */
    reasons: jsonb("reasons").$type<string[]>().notNull(),
    score: integer("score").notNull(),
    foundAt: instant("found_at").notNull(),
    verdict: duplicateVerdict("verdict"),
    verdictBy: uuid("verdict_by"),
    verdictByName: text("verdict_by_name"),
    verdictAt: instant("verdict_at"),
    verdictWords: text("verdict_words").notNull().default(""),
  },
  (table) => [
    key(table),
    refers(table, table.caseId, cases),
    refers(table, table.otherCaseId, cases),
    refers(table, table.residentId, residents),
    refers(table, table.otherResidentId, residents),
    unique().on(table.placeId, table.caseId, table.otherCaseId),
    index().on(table.placeId, table.otherCaseId),
  ],
);

export const satisfaction = pgEnum("satisfaction", satisfactions);

/** What somebody thought of the service. Nothing of who they are. */
export const feedback = pgTable(
  "feedback",
  { placeId: placeId(), id: id(), satisfaction: satisfaction("satisfaction").notNull(), words: text("words").notNull().default(""), about: text("about").notNull().default(""), writtenAt: instant("written_at").notNull() },
  (table) => [key(table), index().on(table.placeId, table.writtenAt)],
);
