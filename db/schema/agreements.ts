import { sql } from "drizzle-orm";
import { bigint, boolean, check, index, integer, jsonb, pgEnum, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { DraftMeasure } from "#app/domain/agreements/measure-set";
import type { StreamRule } from "#app/domain/agreements/claims";
import { returnStatuses } from "#app/domain/returns/return";
import type { ReturnCheck } from "#app/domain/returns/return-check";
import type { ReturnLine } from "#app/domain/returns/build";
import { cases } from "./cases";
import { calendarDay, id, instant, key, placeId, refers } from "./columns";
import { outcomes } from "./outcomes";
import { staff } from "./people";
import { organisations } from "./place";

export const fundingStreams = pgTable(
  "funding_streams",
  { placeId: placeId(), id: id(), code: text("code").notNull(), name: text("name").notNull(), funder: text("funder").notNull(), fromOn: calendarDay("from_on").notNull(), untilOn: calendarDay("until_on").notNull(), budgetPence: bigint("budget_pence", { mode: "number" }), rules: jsonb("rules").$type<StreamRule[]>().notNull(),
    /** Working days until a provider is reminded, and until a referral paid from this stream ends unanswered; absent: the place's own. */
    remindAfter: integer("remind_after"), expireAfter: integer("expire_after") },
  (table) => [key(table), unique().on(table.placeId, table.code), check("reminder_before_the_end", sql`(remind_after is null) = (expire_after is null) and (remind_after is null or (remind_after >= 1 and expire_after > remind_after))`)],
);

/** The local employment and skills agreement: at least three years. */
export const agreements = pgTable(
  "agreements",
  { placeId: placeId(), id: id(), name: text("name").notNull(), summary: text("summary").notNull(), fromOn: calendarDay("from_on").notNull(), untilOn: calendarDay("until_on").notNull() },
  (table) => [key(table), check("agreement_of_three_years_or_more", sql`until_on >= (from_on + interval '3 years' - interval '1 day')`)],
);

export const agreementPartners = pgTable(
  "agreement_partners",
  { placeId: placeId(), agreementId: uuid("agreement_id").notNull(), organisationId: uuid("organisation_id").notNull(), duty: text("duty").notNull() },
  (table) => [primaryKey({ columns: [table.placeId, table.agreementId, table.organisationId] }), refers(table, table.agreementId, agreements), refers(table, table.organisationId, organisations)],
);

export const agreementStreams = pgTable(
  "agreement_streams",
  { placeId: placeId(), agreementId: uuid("agreement_id").notNull(), streamId: uuid("stream_id").notNull() },
  (table) => [primaryKey({ columns: [table.placeId, table.agreementId, table.streamId] }), refers(table, table.agreementId, agreements), refers(table, table.streamId, fundingStreams)],
);

/** A version of a measure's definition. It applies for as long as the published sets that hold it (rules.ts) and never changes. */
export const measures = pgTable(
  "measures",
  { placeId: placeId(), id: id(), agreementId: uuid("agreement_id").notNull(), code: text("code").notNull(), version: integer("version").notNull(), definition: jsonb("definition").$type<DraftMeasure>().notNull() },
  (table) => [key(table), refers(table, table.agreementId, agreements), unique().on(table.placeId, table.agreementId, table.code, table.version)],
);

export const agreementTargets = pgTable(
  "agreement_targets",
  { placeId: placeId(), agreementId: uuid("agreement_id").notNull(), measureCode: text("measure_code").notNull(), year: text("year").notNull(), people: integer("people").notNull() },
  (table) => [primaryKey({ columns: [table.placeId, table.agreementId, table.measureCode, table.year] }), refers(table, table.agreementId, agreements)],
);

export const returnStatus = pgEnum("return_status", returnStatuses);

export const returns = pgTable(
  "returns",
  {
    placeId: placeId(),
    id: id(),
    agreementId: uuid("agreement_id").notNull(),
    /** The stream it is for; absent where it is for the agreement as a whole. */
    streamId: uuid("stream_id"),
    quarter: text("quarter").notNull(),
    status: returnStatus("status").notNull(),
    builtAt: instant("built_at").notNull(),
    builtBy: uuid("built_by").notNull(),
    builtByName: text("built_by_name").notNull(),
    checks: jsonb("checks").$type<ReturnCheck[]>().notNull(),
    frozenAt: instant("frozen_at"),
    frozenBy: uuid("frozen_by"),
    frozenByName: text("frozen_by_name"),
    ruleVersions: jsonb("rule_versions").$type<Record<string, number>>().notNull(),
    contentHash: text("content_hash"),
    warningsAccepted: text("warnings_accepted"),
    /** What was said about each measure that is off its profile, as it stood when the return was frozen. */
    narrative: jsonb("narrative").$type<{ measureCode: string; words: string; writtenByName: string }[]>().notNull().default([]),
    supersededAt: instant("superseded_at"),
    supersededBy: uuid("superseded_by"),
    supersededByName: text("superseded_by_name"),
    supersedeReason: text("supersede_reason"),
    signedOffAt: instant("signed_off_at"),
    signedOffBy: uuid("signed_off_by"),
    signedOffByName: text("signed_off_by_name"),
    version: integer("version").notNull().default(1),
  },
  (table) => [
    key(table),
    refers(table, table.agreementId, agreements),
    refers(table, table.builtBy, staff),
    refers(table, table.streamId, fundingStreams),
    uniqueIndex("one_living_return_a_quarter").on(table.placeId, table.agreementId, table.quarter, sql`coalesce(stream_id, '00000000-0000-0000-0000-000000000000')`).where(sql`status <> 'superseded'`),
    check("frozen_says_when_and_what", sql`status in ('open', 'checked') or (frozen_at is not null and content_hash is not null)`),
    check("superseded_says_why", sql`(status = 'superseded') = (superseded_at is not null and supersede_reason is not null)`),
    check("a_second_person_signs_off", sql`signed_off_by is null or signed_off_by <> frozen_by`),
    check("a_second_person_supersedes", sql`superseded_by is null or superseded_by <> frozen_by`),
  ],
);

/** The rows of a return: rebuilt while it is open, never changed once it is frozen (a trigger holds it). */
export const returnLines = pgTable(
  "return_lines",
  {
    placeId: placeId(),
    id: id(),
    returnId: uuid("return_id").notNull(),
    position: integer("position").notNull(),
    caseId: uuid("case_id").notNull(),
    measureCode: text("measure_code").notNull(),
    /** The person's reference in the funder's file: frozen with the line, whatever becomes of the key it was made with. */
    participant: text("participant").notNull(),
    restricted: boolean("restricted").notNull(),
    line: jsonb("line").$type<ReturnLine>().notNull(),
  },
  (table) => [key(table), refers(table, table.returnId, returns), refers(table, table.caseId, cases), index("return_lines_in_order").on(table.placeId, table.returnId, table.position), index().on(table.placeId, table.caseId)],
);

/** One fact counted under one measure for one stream, once. Shares of a fact under a measure never pass 100 (a trigger holds it). */
export const claims = pgTable(
  "claims",
  {
    placeId: placeId(),
    id: id(),
    /** The outcome, or the support fact's own key. */
    factKey: text("fact_key").notNull(),
    outcomeId: uuid("outcome_id"),
    caseId: uuid("case_id").notNull(),
    measureCode: text("measure_code").notNull(),
    happenedOn: calendarDay("happened_on"),
    /** Where a measure counts one in so many months: what it shares the limit with, and the months. The database holds it too. */
    repeatKey: text("repeat_key"),
    oncePerMonths: integer("once_per_months"),
    streamId: uuid("stream_id").notNull(),
    share: integer("share").notNull(),
    returnId: uuid("return_id").notNull(),
    claimedOn: calendarDay("claimed_on").notNull(),
    withdrawnInReturnId: uuid("withdrawn_in_return_id"),
  },
  (table) => [
    key(table),
    refers(table, table.outcomeId, outcomes),
    refers(table, table.caseId, cases),
    refers(table, table.streamId, fundingStreams),
    refers(table, table.returnId, returns),
    index().on(table.placeId, table.caseId),
    uniqueIndex("claimed_once_a_measure_and_stream").on(table.placeId, table.factKey, table.measureCode, table.streamId).where(sql`withdrawn_in_return_id is null`),
    check("share_is_a_percentage", sql`share between 1 and 100`),
  ],
);
