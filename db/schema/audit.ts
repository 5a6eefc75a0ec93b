import { index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant, placeId } from "./columns";

/** Append-only, one chain a stream (a case, or the place). Written only through the function `append_audit`. */
export const auditEntries = pgTable(
  "audit_entries",
  {
    placeId: placeId(),
    streamId: uuid("stream_id").notNull(),
    seq: integer("seq").notNull(),
    at: instant("at").notNull(),
    actorId: uuid("actor_id"),
    actorName: text("actor_name").notNull(),
    organisationName: text("organisation_name").notNull(),
    action: text("action").notNull(),
    subject: text("subject").notNull(),
    reason: text("reason").notNull().default(""),
    /** When its words were taken out with the person's: its hash stays, and is then all that is checked. */
    redactedAt: instant("redacted_at"),
    previousHash: text("previous_hash").notNull(),
    hash: text("hash").notNull(),
  },
  (table) => [primaryKey({ columns: [table.placeId, table.streamId, table.seq] }), index().on(table.placeId, table.at)],
);

/** The last link of every chain, kept apart so that a cut tail shows. */
export const auditHeads = pgTable(
  "audit_heads",
  { placeId: placeId(), streamId: uuid("stream_id").notNull(), count: integer("count").notNull(), hash: text("hash").notNull() },
  (table) => [primaryKey({ columns: [table.placeId, table.streamId] })],
);
