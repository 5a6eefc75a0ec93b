import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgEnum, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { declineReasons, referralStatuses, withdrawReasons } from "#app/domain/referrals/referral";
import type { SharedField } from "#app/domain/referrals/sharing";
import { barrierCode, cases, offer } from "./cases";
import { calendarDay, id, instant, key, placeId, refers } from "./columns";
import { staff } from "./people";
import { organisations } from "./place";
import { programs } from "./programs";
import { fundingStreams } from "./agreements";

export const serviceStatus = pgEnum("service_status", ["active", "inactive", "defunct", "temporarily closed"]);

/** What a provider runs, in Open Referral HSDS 3.0's words. */
export const services = pgTable(
  "services",
  {
    placeId: placeId(),
    id: id(),
    organisationId: uuid("organisation_id").notNull(),
    name: text("name").notNull(),
    status: serviceStatus("status").notNull(),
    description: text("description").notNull().default(""),
    url: text("url"),
    email: text("email"),
    applicationProcess: text("application_process"),
    feesDescription: text("fees_description"),
    waitTime: text("wait_time"),
    eligibilityDescription: text("eligibility_description"),
    minimumAge: integer("minimum_age"),
    maximumAge: integer("maximum_age"),
    assuredDate: calendarDay("assured_date"),
    alert: text("alert"),
    alternateName: text("alternate_name"),
    interpretationServices: text("interpretation_services"),
    assurerEmail: text("assurer_email"),
    licenses: text("licenses"),
    accreditations: text("accreditations"),
    programId: uuid("program_id"),
    /** When anything of its entry was last changed: HSDS's `last_modified`. Whoever changes an entry, or what hangs on it, sets it. */
    lastModified: instant("last_modified").notNull().default(sql`now()`),
    /** Whether it answers referrals here; else people are told how to get there themselves. */
    takesReferrals: boolean("takes_referrals").notNull().default(true),
    /** Whether anybody may find it. */
    public: boolean("public").notNull().default(true),
    /** Who pays for a place on it, where one stream does. */
    streamId: uuid("stream_id"),
    /** When its provider was last asked whether its entry is still right, and how often since it last was. */
    chasedAt: instant("chased_at"),
    chases: integer("chases").notNull().default(0),
    /** When it came into the directory; absent for what was there before that was noted. */
    addedAt: instant("added_at").default(sql`now()`),
    version: integer("version").notNull().default(1),
  },
  (table) => [key(table), refers(table, table.organisationId, organisations), refers(table, table.programId, programs), refers(table, table.streamId, fundingStreams), index().on(table.placeId, table.organisationId), index("services_by_change").on(table.placeId, table.lastModified, table.id)],
);

export const serviceBarriers = pgTable(
  "service_barriers",
  { placeId: placeId(), serviceId: uuid("service_id").notNull(), code: barrierCode("code").notNull() },
  (table) => [primaryKey({ columns: [table.placeId, table.serviceId, table.code] }), refers(table, table.serviceId, services)],
);

export const serviceOffers = pgTable(
  "service_offers",
  { placeId: placeId(), serviceId: uuid("service_id").notNull(), offer: offer("offer").notNull() },
  (table) => [primaryKey({ columns: [table.placeId, table.serviceId, table.offer] }), refers(table, table.serviceId, services)],
);

export const referralStatus = pgEnum("referral_status", referralStatuses);
export const declineReason = pgEnum("decline_reason", declineReasons);
export const withdrawReason = pgEnum("withdraw_reason", withdrawReasons);

/** What goes out. `shared` is exactly what the sender saw in the preview and all the provider ever sees. */
export const referrals = pgTable(
  "referrals",
  {
    placeId: placeId(),
    id: id(),
    reference: text("reference").notNull(),
    caseId: uuid("case_id").notNull(),
    serviceId: uuid("service_id").notNull(),
    organisationId: uuid("organisation_id").notNull(),
    status: referralStatus("status").notNull(),
    shared: jsonb("shared").$type<SharedField[]>().notNull(),
    residentAgreedOn: calendarDay("resident_agreed_on").notNull(),
    madeBy: uuid("made_by").notNull(),
    madeByName: text("made_by_name").notNull(),
    sentAt: instant("sent_at"),
    remindOn: calendarDay("remind_on"),
    respondByOn: calendarDay("respond_by_on"),
    remindedAt: instant("reminded_at"),
    answeredAt: instant("answered_at"),
    declineReason: declineReason("decline_reason"),
    withdrawReason: withdrawReason("withdraw_reason"),
    waitingUntilOn: calendarDay("waiting_until_on"),
    words: text("words").notNull().default(""),
    startedOn: calendarDay("started_on"),
    endedOn: calendarDay("ended_on"),
    /** Sent to several services at once: the same for all of them. The first yes takes the others back. */
    togetherId: uuid("together_id"),
    /** The days a provider offers instead. */
    offeredDays: calendarDay("offered_days").array(),
    /** The day that was agreed. */
    agreedDay: calendarDay("agreed_day"),
    /** The start of a course that was asked for: an address, not a key, for a start may leave the directory and what was asked stays. */
    askedStartId: uuid("asked_start_id"),
    /** Until when somebody of the case's team has read what the provider wrote. */
    messagesSeenAt: instant("messages_seen_at"),
    /** The last day a provider sees a referral that has ended; absent while it is open. */
    providerUntilOn: calendarDay("provider_until_on"),
    version: integer("version").notNull().default(1),
    /** When it last had a new version; the database keeps it. */
    changedAt: instant("changed_at").notNull().default(sql`now()`),
  },
  (table) => [
    key(table),
    unique().on(table.placeId, table.reference),
    refers(table, table.caseId, cases),
    refers(table, table.serviceId, services),
    refers(table, table.organisationId, organisations),
    refers(table, table.madeBy, staff),
    index().on(table.placeId, table.caseId),
    index("referrals_together").on(table.placeId, table.togetherId).where(sql`together_id is not null`),
    index("referrals_of_provider").on(table.placeId, table.organisationId, table.status, table.respondByOn, table.id),
    index("referrals_by_clock").on(table.placeId, table.status, table.respondByOn),
  ],
);

/** Questions and answers between a provider and the adviser. */
export const referralMessages = pgTable(
  "referral_messages",
  { placeId: placeId(), id: id(), referralId: uuid("referral_id").notNull(), fromProvider: boolean("from_provider").notNull(), authorName: text("author_name").notNull(), words: text("words").notNull(), writtenAt: instant("written_at").notNull() },
  (table) => [key(table), refers(table, table.referralId, referrals), index().on(table.placeId, table.referralId, table.writtenAt)],
);

/** One-time links: only a hash is kept. */
export const referralLinks = pgTable(
  "referral_links",
  { placeId: placeId(), id: id(), referralId: uuid("referral_id").notNull(), tokenHash: text("token_hash").notNull(), createdAt: instant("created_at").notNull(), expiresAt: instant("expires_at").notNull(), usedAt: instant("used_at") },
  (table) => [key(table), refers(table, table.referralId, referrals), unique().on(table.placeId, table.tokenHash), index().on(table.placeId, table.referralId)],
);
