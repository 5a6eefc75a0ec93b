import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { fundingStreams } from "./agreements";
import { calendarDay, id, instant, key, placeId, refers } from "./columns";
import { residents, staff } from "./people";

/** How long somebody's record is kept after the last contact: of a stream, or the place's own where it names none. */
export const retentionRules = pgTable(
  "retention_rules",
  { placeId: placeId(), id: id(), streamId: uuid("stream_id"), months: integer("months").notNull(), words: text("words").notNull(), changedByName: text("changed_by_name").notNull(), changedAt: instant("changed_at").notNull() },
  (table) => [key(table), refers(table, table.streamId, fundingStreams), unique("one_rule_a_stream").on(table.placeId, table.streamId).nullsNotDistinct(), check("kept_for_a_time", sql`months between 12 and 300`)],
);

/** A record that must not be made anonymous, whatever the rules say, until somebody ends it. */
export const legalHolds = pgTable(
  "legal_holds",
  { placeId: placeId(), id: id(), residentId: uuid("resident_id").notNull(), reason: text("reason").notNull(), placedBy: uuid("placed_by").notNull(), placedByName: text("placed_by_name").notNull(), placedAt: instant("placed_at").notNull(), endedAt: instant("ended_at"), endedByName: text("ended_by_name") },
  (table) => [key(table), refers(table, table.residentId, residents), refers(table, table.placedBy, staff), uniqueIndex("one_hold_at_a_time").on(table.placeId, table.residentId).where(sql`ended_at is null`)],
);

/** Somebody decided that a record is to be made anonymous, and the resident was told, where there is a safe way. */
export const retentionNotices = pgTable(
  "retention_notices",
  { placeId: placeId(), id: id(), residentId: uuid("resident_id").notNull(), noticedOn: calendarDay("noticed_on").notNull(), anonymiseOn: calendarDay("anonymise_on").notNull(), way: text("way").notNull(), decidedByName: text("decided_by_name").notNull(), endedOn: calendarDay("ended_on") },
  (table) => [key(table), refers(table, table.residentId, residents), uniqueIndex("one_notice_at_a_time").on(table.placeId, table.residentId).where(sql`ended_on is null`)],
);

/** The certificate: what was removed, when, by which rule; never a word of it. */
export const anonymisations = pgTable(
  "anonymisations",
  { placeId: placeId(), id: id(), residentId: uuid("resident_id").notNull(), rule: text("rule").notNull(), months: integer("months").notNull(), lastContactOn: calendarDay("last_contact_on").notNull(), rowsByTable: jsonb("rows_by_table").$type<Record<string, number>>().notNull(), hash: text("hash").notNull(), anonymisedAt: instant("anonymised_at").notNull() },
  (table) => [key(table), refers(table, table.residentId, residents), unique("made_anonymous_once").on(table.placeId, table.residentId), index("anonymisations_by_day").on(table.placeId, table.anonymisedAt)],
);
