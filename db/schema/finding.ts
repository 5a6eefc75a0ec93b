import { boolean, customType, index, integer, pgTable, primaryKey, real, text, uuid } from "drizzle-orm/pg-core";
import { calendarDay, placeId, refers } from "./columns";
import { services } from "./referrals";

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/** The words of a service, as PostgreSQL looks for them. The database makes them whenever anything they come from changes. */
export const serviceWords = pgTable(
  "service_words",
  { placeId: placeId(), serviceId: uuid("service_id").notNull(), public: boolean("public").notNull(), document: tsvector("document").notNull() },
  (table) => [primaryKey({ columns: [table.placeId, table.serviceId] }), refers(table, table.serviceId, services), index("service_words_by_word").using("gin", table.document)],
);

/** Every word the directory ever had, to find what somebody meant who spelt one otherwise. */
export const directoryWords = pgTable(
  "directory_words",
  { placeId: placeId(), word: text("word").notNull() },
  (table) => [primaryKey({ columns: [table.placeId, table.word] }), index("directory_words_by_letters").using("gin", table.word.op("gin_trgm_ops"))],
);

/** How long a service takes, in working days in the middle, from its referrals of a year. Worked out by the service at night. */
export const serviceTimes = pgTable(
  "service_times",
  {
    placeId: placeId(),
    serviceId: uuid("service_id").notNull(),
    /** The last day that was counted. */
    untilOn: calendarDay("until_on").notNull(),
    /** Referrals answered in any way, accepted, started. */
    answered: integer("answered").notNull(),
    accepted: integer("accepted").notNull(),
    started: integer("started").notNull(),
    /** Absent where too few were counted to say anything. */
    daysToAnswer: real("days_to_answer"),
    daysToAccept: real("days_to_accept"),
    daysToStart: real("days_to_start"),
  },
  (table) => [primaryKey({ columns: [table.placeId, table.serviceId] }), refers(table, table.serviceId, services)],
);
