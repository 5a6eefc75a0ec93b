import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgEnum, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { roles } from "#app/domain/people/actor";
import type { SafeContact } from "#app/domain/people/safe-contact";
import { calendarDay, id, instant, key, placeId, refers } from "./columns";
import { hubs, organisations } from "./place";

export const role = pgEnum("role", roles);

export const staff = pgTable(
  "staff",
  {
    placeId: placeId(),
    id: id(),
    organisationId: uuid("organisation_id").notNull(),
    name: text("name").notNull(),
    email: text("email").notNull(),
    roles: role("roles").array().notNull(),
    active: boolean("active").notNull().default(true),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [key(table), unique().on(table.placeId, table.email), refers(table, table.organisationId, organisations)],
);

export const staffHubs = pgTable(
  "staff_hubs",
  { placeId: placeId(), staffId: uuid("staff_id").notNull(), hubId: uuid("hub_id").notNull() },
  (table) => [primaryKey({ columns: [table.placeId, table.staffId, table.hubId] }), refers(table, table.staffId, staff), refers(table, table.hubId, hubs)],
);

/** What somebody signs in with: apart from the person, readable by the sign-in alone. */
export const staffCredentials = pgTable(
  "staff_credentials",
  {
    placeId: placeId(),
    /** The member of staff. */
    id: id(),
    passwordHash: text("password_hash").notNull(),
    /** Sealed with the service's key; absent until a second factor is set up. */
    totpSecret: text("totp_secret"),
    totpConfirmedAt: instant("totp_confirmed_at"),
    /** The time step last accepted, so that a code works once. */
    totpLastStep: integer("totp_last_step"),
    recoveryCodeHashes: text("recovery_code_hashes").array().notNull().default([]),
    /** Set by an administrator: the person chooses their own before anything else. */
    passwordIsTemporary: boolean("password_is_temporary").notNull().default(false),
    secondFactorNeeded: boolean("second_factor_needed").notNull().default(true),
    changedAt: instant("changed_at").notNull(),
  },
  (table) => [key(table), refers(table, table.id, staff)],
);

export const residents = pgTable(
  "residents",
  {
    placeId: placeId(),
    id: id(),
    firstName: text("first_name").notNull(),
    lastName: text("last_name").notNull(),
    preferredName: text("preferred_name"),
    /** How the name is said, in their own words: "LAY-uh". */
    pronunciation: text("pronunciation"),
    /** Folded for searching: no accents, lower case. */
    nameKey: text("name_key").notNull(),
    /** `nameKey` with what they like to be called, folded likewise: what a search looks through. The database makes it. */
    searchKey: text("search_key").generatedAlwaysAs(sql`name_key || coalesce(' ' || regexp_replace(normalize(lower(preferred_name), NFKD), '[^[:alnum:] ]', '', 'g'), '')`),
    dateOfBirth: calendarDay("date_of_birth").notNull(),
    postcode: text("postcode"),
    email: text("email"),
    phone: text("phone"),
    emailKey: text("email_key"),
    phoneKey: text("phone_key"),
    niNumber: text("ni_number"),
    language: text("language").notNull().default("en"),
    helpNeeded: text("help_needed"),
    safeContact: jsonb("safe_contact").$type<SafeContact>().notNull(),
    createdAt: instant("created_at").notNull(),
    /** The record this one was found to be the same as: it is kept, and nobody signs in with it. */
    mergedIntoId: uuid("merged_into_id"),
    /** Set when nothing of who they are is kept any more, and the council they lived under then, so that counts stay. */
    anonymisedAt: instant("anonymised_at"),
    keptCouncilId: uuid("kept_council_id"),
    version: integer("version").notNull().default(1),
  },
  (table) => [key(table), index().on(table.placeId, table.emailKey), index().on(table.placeId, table.phoneKey), index().on(table.placeId, table.nameKey), index().on(table.placeId, table.dateOfBirth), index().on(table.placeId, table.niNumber), index().on(table.placeId, table.postcode), index("residents_by_letters").using("gin", table.searchKey.op("gin_trgm_ops")), index("residents_joined").on(table.placeId, table.mergedIntoId).where(sql`merged_into_id is not null`)],
);
