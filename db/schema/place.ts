import { boolean, doublePrecision, index, integer, pgEnum, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { calendarDay, id, instant, key, placeId, refers } from "./columns";

export const places = pgTable("places", { id: uuid("id").primaryKey(), slug: text("slug").notNull().unique(), name: text("name").notNull(), demonstration: boolean("demonstration").notNull().default(false) });

export const organisationKind = pgEnum("organisation_kind", ["council", "jobcentre", "provider", "combined_authority"]);

export const organisations = pgTable(
  "organisations",
  {
    placeId: placeId(),
    id: id(),
    kind: organisationKind("kind").notNull(),
    name: text("name").notNull(),
    alternateName: text("alternate_name"),
    description: text("description").notNull().default(""),
    phone: text("phone"),
    email: text("email"),
    website: text("website"),
    uri: text("uri"),
    legalStatus: text("legal_status"),
    yearIncorporated: integer("year_incorporated"),
    /** The Office for National Statistics' code of a council's area: E06…, E07…, E08…, E09… */
    areaCode: text("area_code"),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [key(table)],
);

/** A place where several organisations' advisers work together. */
export const hubs = pgTable(
  "hubs",
  { placeId: placeId(), id: id(), name: text("name").notNull(), address: text("address").notNull(), phone: text("phone").notNull(), openingHours: text("opening_hours").notNull(), postcode: text("postcode"), latitude: doublePrecision("latitude"), longitude: doublePrecision("longitude") },
  (table) => [key(table)],
);

export const hubOrganisations = pgTable(
  "hub_organisations",
  { placeId: placeId(), hubId: uuid("hub_id").notNull(), organisationId: uuid("organisation_id").notNull() },
  (table) => [primaryKey({ columns: [table.placeId, table.hubId, table.organisationId] }), refers(table, table.hubId, hubs), refers(table, table.organisationId, organisations)],
);

/** Postcodes the place knows: which council, which hub is nearest. Outside the place the council is only a name to ask. */
export const postcodes = pgTable(
  "postcodes",
  {
    placeId: placeId(),
    id: id(),
    postcode: text("postcode").notNull(),
    councilId: uuid("council_id"),
    councilName: text("council_name").notNull(),
    hubId: uuid("hub_id"),
    latitude: doublePrecision("latitude"),
    longitude: doublePrecision("longitude"),
    /** The Office for National Statistics' codes, as the directory gives them. */
    areaCode: text("area_code"),
    wardCode: text("ward_code"),
    lsoaCode: text("lsoa_code"),
    /** Set where the directory says that it is no longer used. */
    endedOn: calendarDay("ended_on"),
    /** Which edition it came from. */
    source: text("source").notNull().default(""),
  },
  (table) => [key(table), unique().on(table.placeId, table.postcode), refers(table, table.councilId, organisations), refers(table, table.hubId, hubs), index().on(table.placeId, table.councilId)],
);
