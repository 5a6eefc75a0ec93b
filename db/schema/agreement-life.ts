import { sql } from "drizzle-orm";
import { bigint, check, index, integer, jsonb, pgEnum, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { variationReasons, variationStatuses, type AgreementContent } from "#app/domain/agreements/variation";
import { agreements, fundingStreams } from "./agreements";
import { calendarDay, id, instant, key, placeId, refers } from "./columns";
import { staff } from "./people";
import { organisations } from "./place";

/** The councils whose residents an agreement is for. */
export const agreementCouncils = pgTable(
  "agreement_councils",
  { placeId: placeId(), agreementId: uuid("agreement_id").notNull(), organisationId: uuid("organisation_id").notNull() },
  (table) => [primaryKey({ columns: [table.placeId, table.agreementId, table.organisationId] }), refers(table, table.agreementId, agreements), refers(table, table.organisationId, organisations)],
);

export const agreementQuarterTargets = pgTable(
  "agreement_quarter_targets",
  { placeId: placeId(), agreementId: uuid("agreement_id").notNull(), measureCode: text("measure_code").notNull(), quarter: text("quarter").notNull(), people: integer("people").notNull() },
  (table) => [primaryKey({ columns: [table.placeId, table.agreementId, table.measureCode, table.quarter] }), refers(table, table.agreementId, agreements), check("no_negative_target", sql`people >= 0`)],
);

export const variationStatus = pgEnum("variation_status", variationStatuses);
export const variationReason = pgEnum("variation_reason", variationReasons);

/** A change of an agreement with before and after: agreed by a second person, and from then on a version that stays. */
export const agreementVariations = pgTable(
  "agreement_variations",
  {
    placeId: placeId(),
    id: id(),
    agreementId: uuid("agreement_id").notNull(),
    /** 1, 2, 3 in the order in which they were agreed. */
    number: integer("number"),
    status: variationStatus("status").notNull(),
    reason: variationReason("reason").notNull(),
    words: text("words").notNull(),
    before: jsonb("before").$type<AgreementContent>().notNull(),
    after: jsonb("after").$type<AgreementContent>().notNull(),
    writtenAt: instant("written_at").notNull(),
    writtenBy: uuid("written_by").notNull(),
    writtenByName: text("written_by_name").notNull(),
    agreedAt: instant("agreed_at"),
    agreedBy: uuid("agreed_by"),
    agreedByName: text("agreed_by_name"),
    version: integer("version").notNull().default(1),
  },
  (table) => [
    key(table),
    refers(table, table.agreementId, agreements),
    refers(table, table.writtenBy, staff),
    unique().on(table.placeId, table.agreementId, table.number),
    uniqueIndex("one_variation_in_writing").on(table.placeId, table.agreementId).where(sql`status = 'draft'`),
    check("agreed_says_who", sql`(status = 'agreed') = (agreed_at is not null and number is not null)`),
    check("agreed_by_another", sql`agreed_by is null or agreed_by <> written_by`),
  ],
);

/** What a stream spent in a month. Only ever added: a correction is an entry of its own, with its reason, and may be negative. */
export const spendEntries = pgTable(
  "spend_entries",
  { placeId: placeId(), id: id(), agreementId: uuid("agreement_id").notNull(), streamId: uuid("stream_id").notNull(), month: calendarDay("month").notNull(), pence: bigint("pence", { mode: "number" }).notNull(), note: text("note").notNull().default(""), correctsId: uuid("corrects_id"), recordedAt: instant("recorded_at").notNull(), recordedBy: uuid("recorded_by").notNull(), recordedByName: text("recorded_by_name").notNull() },
  (table) => [key(table), refers(table, table.agreementId, agreements), refers(table, table.streamId, fundingStreams), refers(table, table.recordedBy, staff), index().on(table.placeId, table.agreementId, table.month), check("first_of_a_month", sql`extract(day from month) = 1`), check("correction_says_why", sql`corrects_id is null or note <> ''`)],
);

/** Why a measure is off its profile in a quarter: the newest words become the return's narrative, the earlier ones stay. */
export const varianceNotes = pgTable(
  "variance_notes",
  { placeId: placeId(), id: id(), agreementId: uuid("agreement_id").notNull(), quarter: text("quarter").notNull(), measureCode: text("measure_code").notNull(), words: text("words").notNull(), writtenAt: instant("written_at").notNull(), writtenBy: uuid("written_by").notNull(), writtenByName: text("written_by_name").notNull() },
  (table) => [key(table), refers(table, table.agreementId, agreements), refers(table, table.writtenBy, staff), index().on(table.placeId, table.agreementId, table.quarter)],
);

/** When a return is due: for an agreement as a whole, or for one of its streams. */
export const returnRounds = pgTable(
  "return_rounds",
  { placeId: placeId(), id: id(), agreementId: uuid("agreement_id").notNull(), streamId: uuid("stream_id"), quarter: text("quarter").notNull(), dueOn: calendarDay("due_on").notNull(), openedAt: instant("opened_at").notNull(), openedBy: uuid("opened_by").notNull(), openedByName: text("opened_by_name").notNull() },
  (table) => [key(table), refers(table, table.agreementId, agreements), refers(table, table.streamId, fundingStreams), refers(table, table.openedBy, staff), uniqueIndex("one_round").on(table.placeId, table.agreementId, sql`coalesce(stream_id, '00000000-0000-0000-0000-000000000000')`, table.quarter)],
);

/** What an agreement says one more person is worth to the public, from a day on. Only ever added: an estimate beside the count, never part of a return. */
export const agreementUnitValues = pgTable(
  "agreement_unit_values",
  { placeId: placeId(), id: id(), agreementId: uuid("agreement_id").notNull(), measureCode: text("measure_code").notNull(), pence: bigint("pence", { mode: "number" }).notNull(), lowPence: bigint("low_pence", { mode: "number" }).notNull(), highPence: bigint("high_pence", { mode: "number" }).notNull(),
    /** Of a hundred people, those to whom it would have happened without any support. */
    deadweightPercent: integer("deadweight_percent").notNull(), source: text("source").notNull(), sourceOn: calendarDay("source_on").notNull(), validFrom: calendarDay("valid_from").notNull(), recordedAt: instant("recorded_at").notNull(), recordedBy: uuid("recorded_by").notNull(), recordedByName: text("recorded_by_name").notNull() },
  (table) => [key(table), refers(table, table.agreementId, agreements), refers(table, table.recordedBy, staff), index().on(table.placeId, table.agreementId, table.measureCode), check("low_to_high", sql`0 <= low_pence and low_pence <= pence and pence <= high_pence`), check("deadweight_of_a_hundred", sql`deadweight_percent between 0 and 100`), check("value_says_its_source", sql`source <> ''`)],
);
