import { index, integer, pgEnum, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { messageChannel } from "./messages";
import { id, instant, key, placeId } from "./columns";

export const accountKind = pgEnum("account_kind", ["staff", "resident"]);

/** Who may hold a session. The id is the member of staff's or the resident's own. */
export const accounts = pgTable("accounts", { id: uuid("id").primaryKey(), placeId: placeId(), kind: accountKind("kind").notNull() });

/** Lucia's sessions. The id kept here is a hash of the one in the cookie. */
export const sessions = pgTable(
  "sessions",
  {
    id: text("id").primaryKey(),
    placeId: placeId(),
    userId: uuid("user_id").notNull().references(() => accounts.id),
    expiresAt: instant("expires_at").notNull(),
    createdAt: instant("created_at").notNull(),
    /** Lucia has no absolute lifetime: this is ours. */
    endsAt: instant("ends_at").notNull(),
    secondFactorAt: instant("second_factor_at"),
    device: text("device").notNull().default(""),
  },
  (table) => [index().on(table.placeId, table.userId)],
);

/** A try at signing in: it binds the six digits, or the second factor, to the browser that asked. */
export const signInAttempts = pgTable(
  "sign_in_attempts",
  {
    placeId: placeId(),
    id: id(),
    kind: accountKind("kind").notNull(),
    /** Absent where the address is not known: the pages and the work are the same. */
    accountId: uuid("account_id"),
    codeHash: text("code_hash"),
    /** How the code went out, for a resident. */
    channel: messageChannel("channel"),
    /** The code was right; several residents share the address, and the date of birth is still to be asked. */
    provedAt: instant("proved_at"),
    tries: integer("tries").notNull().default(0),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
  },
  (table) => [key(table)],
);

/** Counted tries in a window, in the database so that they hold over restarts and several processes. */
export const rateLimits = pgTable(
  "rate_limits",
  { placeId: placeId(), bucket: text("bucket").notNull(), windowStart: instant("window_start").notNull(), count: integer("count").notNull() },
  (table) => [primaryKey({ columns: [table.placeId, table.bucket, table.windowStart] })],
);

/** One form, one effect: kept in the same transaction as what the form did. */
export const formKeys = pgTable(
  "form_keys",
  { placeId: placeId(), id: id(), usedBy: text("used_by").notNull(), location: text("location").notNull(), usedAt: instant("used_at").notNull() },
  (table) => [key(table), index().on(table.placeId, table.usedAt)],
);
