import { sql } from "drizzle-orm";
import { check, doublePrecision, index, integer, jsonb, pgEnum, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { changeSources, directoryKinds, feedFormats, importActions, importStatuses, locationTypes, scheduleFrequencies, weekdayCodes } from "#app/domain/directory/codes";
import { barrierCode } from "./cases";
import { calendarDay, id, instant, key, placeId, refers } from "./columns";
import { organisations } from "./place";
import { services } from "./referrals";

// The directory around a service, in Open Referral HSDS 3.0's words. What hangs on a service goes with it.

export const locationType = pgEnum("location_type", locationTypes);
export const scheduleFrequency = pgEnum("schedule_frequency", scheduleFrequencies);
export const weekdayCode = pgEnum("weekday_code", weekdayCodes);

/** Where something is, with its first physical address. */
export const locations = pgTable(
  "locations",
  {
    placeId: placeId(),
    id: id(),
    organisationId: uuid("organisation_id").notNull(),
    locationType: locationType("location_type").notNull(),
    name: text("name").notNull().default(""),
    alternateName: text("alternate_name"),
    description: text("description"),
    transportation: text("transportation"),
    url: text("url"),
    latitude: doublePrecision("latitude"),
    longitude: doublePrecision("longitude"),
    address1: text("address_1"),
    address2: text("address_2"),
    city: text("city"),
    region: text("region"),
    stateProvince: text("state_province"),
    postalCode: text("postal_code"),
    country: text("country"),
  },
  (table) => [key(table), refers(table, table.organisationId, organisations), index().on(table.placeId, table.organisationId)],
);

/** HSDS's `service_at_location`. */
export const serviceLocations = pgTable(
  "service_locations",
  { placeId: placeId(), id: id(), serviceId: uuid("service_id").notNull(), locationId: uuid("location_id").notNull(), description: text("description") },
  (table) => [key(table), unique().on(table.placeId, table.serviceId, table.locationId), refers(table, table.serviceId, services), refers(table, table.locationId, locations), index().on(table.placeId, table.locationId)],
);

/** Who may come, by where they live. Without one, a service is for the whole place. */
export const serviceAreas = pgTable(
  "service_areas",
  { placeId: placeId(), id: id(), serviceId: uuid("service_id").notNull(), name: text("name").notNull().default(""), description: text("description"), uri: text("uri"), councilId: uuid("council_id"), districts: text("districts").array().notNull().default([]) },
  (table) => [key(table), refers(table, table.serviceId, services), refers(table, table.councilId, organisations), index().on(table.placeId, table.serviceId)],
);

/** When: an opening time or a run of dates, as HSDS borrows it from iCalendar. Times are London's, `HH:MM`. */
export const schedules = pgTable(
  "schedules",
  {
    placeId: placeId(),
    id: id(),
    serviceId: uuid("service_id").notNull(),
    locationId: uuid("location_id"),
    validFrom: calendarDay("valid_from"),
    validTo: calendarDay("valid_to"),
    startsOn: calendarDay("dtstart"),
    freq: scheduleFrequency("freq"),
    interval: integer("interval"),
    byday: weekdayCode("byday").array().notNull().default([]),
    bymonthday: integer("bymonthday"),
    opensAt: text("opens_at"),
    closesAt: text("closes_at"),
    description: text("description"),
    attendingType: text("attending_type"),
    notes: text("notes"),
  },
  (table) => [key(table), refers(table, table.serviceId, services), refers(table, table.locationId, locations), index().on(table.placeId, table.serviceId)],
);

export const costOptions = pgTable(
  "cost_options",
  { placeId: placeId(), id: id(), serviceId: uuid("service_id").notNull(), validFrom: calendarDay("valid_from"), validTo: calendarDay("valid_to"), option: text("option"), currency: text("currency"), amountPence: integer("amount_pence"), amountDescription: text("amount_description") },
  (table) => [key(table), refers(table, table.serviceId, services), index().on(table.placeId, table.serviceId)],
);

export const serviceLanguages = pgTable(
  "service_languages",
  { placeId: placeId(), id: id(), serviceId: uuid("service_id").notNull(), code: text("code"), name: text("name").notNull().default(""), note: text("note") },
  (table) => [key(table), refers(table, table.serviceId, services), index().on(table.placeId, table.serviceId)],
);

/** What makes a place easier to use; `need` is the access need of ours that it meets, where it meets one. */
export const accessibility = pgTable(
  "accessibility",
  { placeId: placeId(), id: id(), locationId: uuid("location_id").notNull(), description: text("description"), details: text("details"), url: text("url"), need: text("need") },
  (table) => [key(table), refers(table, table.locationId, locations), index().on(table.placeId, table.locationId)],
);

export const requiredDocuments = pgTable(
  "required_documents",
  { placeId: placeId(), id: id(), serviceId: uuid("service_id").notNull(), document: text("document").notNull(), uri: text("uri") },
  (table) => [key(table), refers(table, table.serviceId, services), index().on(table.placeId, table.serviceId)],
);

/** Whom to ask, as published: of a service or of the organisation. */
export const directoryContacts = pgTable(
  "directory_contacts",
  { placeId: placeId(), id: id(), organisationId: uuid("organisation_id").notNull(), serviceId: uuid("service_id"), name: text("name"), title: text("title"), department: text("department"), email: text("email"), phone: text("phone") },
  (table) => [key(table), refers(table, table.organisationId, organisations), refers(table, table.serviceId, services), index().on(table.placeId, table.serviceId)],
);

export const taxonomies = pgTable(
  "taxonomies",
  { placeId: placeId(), id: id(), name: text("name").notNull(), description: text("description").notNull().default(""), uri: text("uri"), version: text("version") },
  (table) => [key(table)],
);

/** A word of somebody's list; `barrier` is the one of ours it stands for, where it stands for one. */
export const taxonomyTerms = pgTable(
  "taxonomy_terms",
  { placeId: placeId(), id: id(), taxonomyId: uuid("taxonomy_id"), code: text("code"), name: text("name").notNull(), description: text("description").notNull().default(""), parentId: uuid("parent_id"), uri: text("term_uri"), barrier: barrierCode("barrier") },
  (table) => [key(table), refers(table, table.taxonomyId, taxonomies), index().on(table.placeId, table.taxonomyId)],
);

export const serviceTerms = pgTable(
  "service_terms",
  { placeId: placeId(), serviceId: uuid("service_id").notNull(), termId: uuid("term_id").notNull() },
  (table) => [primaryKey({ columns: [table.placeId, table.serviceId, table.termId] }), refers(table, table.serviceId, services), refers(table, table.termId, taxonomyTerms)],
);

/** A start of a course, with its places. The database keeps `taken`, and refuses more than there are. */
export const courseStarts = pgTable(
  "course_starts",
  {
    placeId: placeId(),
    id: id(),
    serviceId: uuid("service_id").notNull(),
    startsOn: calendarDay("starts_on").notNull(),
    endsOn: calendarDay("ends_on"),
    /** The last day somebody can still be given a place. */
    closesOn: calendarDay("closes_on"),
    /** Absent: as many as come. */
    places: integer("places"),
    taken: integer("taken").notNull().default(0),
    note: text("note").notNull().default(""),
    cancelledAt: instant("cancelled_at"),
    version: integer("version").notNull().default(1),
  },
  (table) => [
    key(table),
    unique().on(table.placeId, table.serviceId, table.startsOn),
    refers(table, table.serviceId, services),
    check("never_overbooked", sql`taken >= 0 and (places is null or taken <= places)`),
    check("start_has_places", sql`places is null or places >= 0`),
  ],
);

/** Words that mean the same to somebody looking: "esol" finds English for speakers of other languages. */
export const synonyms = pgTable(
  "synonyms",
  { placeId: placeId(), id: id(), word: text("word").notNull(), means: text("means").notNull() },
  (table) => [key(table), unique().on(table.placeId, table.word, table.means)],
);

// Where entries come from, and what was done to them.

export const feedFormat = pgEnum("feed_format", feedFormats);
export const importAction = pgEnum("directory_import_action", importActions);
export const directoryImportStatus = pgEnum("directory_import_status", importStatuses);
export const directoryKind = pgEnum("directory_kind", directoryKinds);
export const changeSource = pgEnum("change_source", changeSources);

/** A council's or a college's feed, brought in again and again. */
export const directoryFeeds = pgTable(
  "directory_feeds",
  { placeId: placeId(), id: id(), name: text("name").notNull(), contact: text("contact").notNull().default(""), createdAt: instant("created_at").notNull() },
  (table) => [key(table), unique().on(table.placeId, table.name)],
);

/** What a feed calls something, and what it is here: the same record is found again at the next import. */
export const feedRecords = pgTable(
  "feed_records",
  { placeId: placeId(), feedId: uuid("feed_id").notNull(), kind: directoryKind("kind").notNull(), externalId: text("external_id").notNull(), recordId: uuid("record_id").notNull(), digest: text("digest").notNull(), seenAt: instant("seen_at").notNull() },
  (table) => [primaryKey({ columns: [table.placeId, table.feedId, table.kind, table.externalId] }), refers(table, table.feedId, directoryFeeds), index().on(table.placeId, table.recordId)],
);

export const directoryImports = pgTable(
  "directory_imports",
  {
    placeId: placeId(),
    id: id(),
    feedId: uuid("feed_id").notNull(),
    format: feedFormat("format").notNull(),
    fileNames: text("file_names").array().notNull(),
    status: directoryImportStatus("status").notNull(),
    byId: uuid("by_id").notNull(),
    byName: text("by_name").notNull(),
    checkedAt: instant("checked_at").notNull(),
    confirmedAt: instant("confirmed_at"),
    version: integer("version").notNull().default(1),
  },
  (table) => [key(table), refers(table, table.feedId, directoryFeeds), index().on(table.placeId, table.checkedAt)],
);

export interface FieldChange {
  field: string;
  before: string;
  after: string;
}

/** A record of an import: what would be done with it, and what is wrong with it. */
export const directoryImportRecords = pgTable(
  "directory_import_records",
  {
    placeId: placeId(),
    id: id(),
    importId: uuid("import_id").notNull(),
    position: integer("position").notNull(),
    kind: directoryKind("kind").notNull(),
    externalId: text("external_id").notNull(),
    name: text("name").notNull(),
    action: importAction("action").notNull(),
    /** What is wrong, in words, each with where it stands. */
    problems: jsonb("problems").$type<{ at: string; words: string }[]>().notNull(),
    changes: jsonb("changes").$type<FieldChange[]>().notNull(),
    /** The record as it will be written; absent where it is refused. */
    payload: jsonb("payload").$type<Record<string, unknown>>(),
  },
  (table) => [key(table), refers(table, table.importId, directoryImports), unique().on(table.placeId, table.importId, table.position)],
);

/** Who changed an entry, and what: nothing of it is ever changed. */
export const serviceChanges = pgTable(
  "service_changes",
  { placeId: placeId(), id: id(), serviceId: uuid("service_id").notNull(), changedAt: instant("changed_at").notNull(), source: changeSource("source").notNull(), byName: text("by_name").notNull(), changes: jsonb("changes").$type<FieldChange[]>().notNull() },
  (table) => [key(table), refers(table, table.serviceId, services), index().on(table.placeId, table.serviceId, table.changedAt)],
);

/** "Is this still right?": a link in a message, of which only a hash is kept. */
export const serviceCheckLinks = pgTable(
  "service_check_links",
  { placeId: placeId(), id: id(), serviceId: uuid("service_id").notNull(), tokenHash: text("token_hash").notNull(), createdAt: instant("created_at").notNull(), expiresAt: instant("expires_at").notNull(), usedAt: instant("used_at") },
  (table) => [key(table), refers(table, table.serviceId, services), unique().on(table.placeId, table.tokenHash)],
);
