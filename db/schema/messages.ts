import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgEnum, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { messageChannels, messageStatuses } from "#app/domain/messages/message";
import { id, instant, key, placeId } from "./columns";

export const messageStatus = pgEnum("message_status", messageStatuses);
export const messageChannel = pgEnum("message_channel", messageChannels);

/** Messages leave through here after commit: written with the change, sent by the worker. */
export const outbox = pgTable(
  "outbox",
  {
    placeId: placeId(),
    id: id(),
    caseId: uuid("case_id"),
    channel: messageChannel("channel").notNull(),
    recipient: text("recipient").notNull(),
    template: text("template").notNull(),
    subject: text("subject").notNull(),
    /** `((code))` and the like are filled in at sending from `secrets`, which are erased once it is sent. */
    body: text("body").notNull(),
    secrets: jsonb("secrets").$type<Record<string, string>>(),
    status: messageStatus("status").notNull().default("queued"),
    createdAt: instant("created_at").notNull(),
    dueAt: instant("due_at").notNull(),
    leasedUntil: instant("leased_until"),
    attempts: integer("attempts").notNull().default(0),
    lastProblem: text("last_problem"),
    sentAt: instant("sent_at"),
    providerReference: text("provider_reference"),
  },
  (table) => [key(table), index("outbox_to_send").on(table.placeId, table.dueAt).where(sql`status in ('queued', 'sending', 'failed')`), index().on(table.placeId, table.createdAt)],
);
