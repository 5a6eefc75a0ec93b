import { index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { id, key, placeId, refers } from "./columns";
import { organisations } from "./place";

/** What ties services of an organisation together, in Open Referral's words. */
export const programs = pgTable(
  "programs",
  { placeId: placeId(), id: id(), organisationId: uuid("organisation_id").notNull(), name: text("name").notNull(), alternateName: text("alternate_name"), description: text("description").notNull().default("") },
  (table) => [key(table), refers(table, table.organisationId, organisations), index().on(table.placeId, table.organisationId)],
);
