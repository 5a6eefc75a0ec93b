import { boolean, index, integer, jsonb, pgEnum, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { CooperationCounts, Work } from "#app/domain/cooperation/count";
import { placeStatuses } from "#app/domain/courses/place";
import { unmetReasons } from "#app/domain/directory/codes";
import { goalResults } from "#app/domain/referrals/goals";
import type { EarlierMark, RegisterMark } from "#app/domain/registers/register";
import type { ShareableField } from "#app/domain/referrals/referral";
import type { SharedField } from "#app/domain/referrals/sharing";
import { cases } from "./cases";
import { calendarDay, id, instant, key, placeId, refers } from "./columns";
import { staff } from "./people";
import { hubs, organisations } from "./place";
import { courseStarts, locations } from "./directory";
import { declineReason, referrals, referralStatus, services } from "./referrals";

// What happens between an adviser and a provider around a referral, and how well it goes.

/** A referral being written, to one service or to several at once; nobody but its case's team sees it. */
export const referralDrafts = pgTable(
  "referral_drafts",
  {
    placeId: placeId(),
    id: id(),
    caseId: uuid("case_id").notNull(),
    serviceIds: uuid("service_ids").array().notNull(),
    fields: text("fields").array().$type<ShareableField[]>().notNull(),
    note: text("note").notNull().default(""),
    goals: text("goals").array().notNull().default([]),
    /** By service: the start of a course that is asked for. */
    starts: jsonb("starts").$type<Record<string, string>>().notNull().default({}),
    agreedOn: calendarDay("agreed_on"),
    way: text("way"),
    madeBy: uuid("made_by").notNull(),
    madeByName: text("made_by_name").notNull(),
    changedAt: instant("changed_at").notNull(),
    version: integer("version").notNull().default(1),
  },
  (table) => [key(table), refers(table, table.caseId, cases), refers(table, table.madeBy, staff), index().on(table.placeId, table.caseId)],
);

/** Each answer of a provider, and each silence, as it was given: when a mind is changed, the first one stays. */
export const referralAnswers = pgTable(
  "referral_answers",
  {
    placeId: placeId(),
    id: id(),
    referralId: uuid("referral_id").notNull(),
    caseId: uuid("case_id").notNull(),
    organisationId: uuid("organisation_id").notNull(),
    /** `ProviderAnswerKind`, or `expire`. */
    kind: text("kind").notNull(),
    fromStatus: referralStatus("from_status").notNull(),
    toStatus: referralStatus("to_status").notNull(),
    reason: declineReason("reason"),
    words: text("words").notNull().default(""),
    days: text("days").array().notNull().default([]),
    byName: text("by_name").notNull(),
    /** `account`, `link`, `machine` or `clock`. */
    how: text("how").notNull(),
    givenAt: instant("given_at").notNull(),
    /** The last day for it, as it was then. */
    dueOn: calendarDay("due_on"),
  },
  (table) => [key(table), refers(table, table.referralId, referrals), refers(table, table.caseId, cases), index().on(table.placeId, table.referralId, table.givenAt), index().on(table.placeId, table.organisationId, table.givenAt)],
);

/** What a referral is to achieve, in the adviser's words; the provider's report answers each. */
export const referralGoals = pgTable(
  "referral_goals",
  { placeId: placeId(), id: id(), referralId: uuid("referral_id").notNull(), caseId: uuid("case_id").notNull(), position: integer("position").notNull(), words: text("words").notNull() },
  (table) => [key(table), refers(table, table.referralId, referrals), refers(table, table.caseId, cases), unique().on(table.placeId, table.referralId, table.position)],
);

/** What the provider saw before, and sees now. */
export const referralAmendments = pgTable(
  "referral_amendments",
  { placeId: placeId(), id: id(), referralId: uuid("referral_id").notNull(), caseId: uuid("case_id").notNull(), amendedAt: instant("amended_at").notNull(), byName: text("by_name").notNull(), why: text("why").notNull(), before: jsonb("before").$type<SharedField[]>().notNull(), after: jsonb("after").$type<SharedField[]>().notNull() },
  (table) => [key(table), refers(table, table.referralId, referrals), refers(table, table.caseId, cases), index().on(table.placeId, table.referralId, table.amendedAt)],
);

export const goalResult = pgEnum("goal_result", goalResults);

export interface ReportedGoal {
  goalId: string;
  words: string;
  result: (typeof goalResults)[number];
  about: string;
}

/** A provider's end report. Not itself an outcome: an adviser looks at it. A later one stands beside an earlier one. */
export const referralReports = pgTable(
  "referral_reports",
  {
    placeId: placeId(),
    id: id(),
    referralId: uuid("referral_id").notNull(),
    caseId: uuid("case_id").notNull(),
    writtenAt: instant("written_at").notNull(),
    byName: text("by_name").notNull(),
    goals: jsonb("goals").$type<ReportedGoal[]>().notNull(),
    words: text("words").notNull().default(""),
    checkedAt: instant("checked_at"),
    checkedByName: text("checked_by_name"),
    checkedWords: text("checked_words").notNull().default(""),
  },
  (table) => [key(table), refers(table, table.referralId, referrals), refers(table, table.caseId, cases), index().on(table.placeId, table.referralId, table.writtenAt)],
);

export const coursePlaceStatus = pgEnum("course_place_status", placeStatuses);

/** Somebody's place, or turn, at a start of a course. */
export const coursePlaces = pgTable(
  "course_places",
  {
    placeId: placeId(),
    id: id(),
    startId: uuid("start_id").notNull(),
    referralId: uuid("referral_id").notNull(),
    caseId: uuid("case_id").notNull(),
    status: coursePlaceStatus("status").notNull(),
    /** When they came onto the list: first come, first offered. */
    askedAt: instant("asked_at").notNull(),
    answerByOn: calendarDay("answer_by_on"),
    changedAt: instant("changed_at").notNull(),
    version: integer("version").notNull().default(1),
  },
  (table) => [
    key(table),
    unique().on(table.placeId, table.startId, table.referralId),
    refers(table, table.startId, courseStarts),
    refers(table, table.referralId, referrals),
    refers(table, table.caseId, cases),
    index().on(table.placeId, table.startId, table.status, table.askedAt),
    index().on(table.placeId, table.referralId),
    index("course_places_of_case").on(table.placeId, table.caseId),
  ],
);

/** A session a provider keeps a register of. */
export const providerSessions = pgTable(
  "provider_sessions",
  {
    placeId: placeId(),
    id: id(),
    organisationId: uuid("organisation_id").notNull(),
    serviceId: uuid("service_id").notNull(),
    startId: uuid("start_id"),
    locationId: uuid("location_id"),
    heldOn: calendarDay("held_on").notNull(),
    /** London's time, `HH:MM`. */
    beginsAt: text("begins_at"),
    endsAt: text("ends_at"),
    title: text("title").notNull().default(""),
    cancelledWhy: text("cancelled_why"),
    createdAt: instant("created_at").notNull(),
    version: integer("version").notNull().default(1),
  },
  (table) => [key(table), refers(table, table.organisationId, organisations), refers(table, table.serviceId, services), refers(table, table.startId, courseStarts), refers(table, table.locationId, locations), index().on(table.placeId, table.organisationId, table.heldOn)],
);

export const providerAttendance = pgTable(
  "provider_attendance",
  {
    placeId: placeId(),
    id: id(),
    sessionId: uuid("session_id").notNull(),
    referralId: uuid("referral_id").notNull(),
    caseId: uuid("case_id").notNull(),
    attendance: text("attendance").$type<RegisterMark>().notNull(),
    words: text("words").notNull().default(""),
    recordedAt: instant("recorded_at").notNull(),
    recordedByName: text("recorded_by_name").notNull(),
    /** What stood here before it was put right, the oldest first. */
    earlier: jsonb("earlier").$type<EarlierMark[]>().notNull().default([]),
    version: integer("version").notNull().default(1),
  },
  (table) => [key(table), unique().on(table.placeId, table.sessionId, table.referralId), refers(table, table.sessionId, providerSessions), refers(table, table.referralId, referrals), refers(table, table.caseId, cases), index().on(table.placeId, table.referralId)],
);

export const unmetReason = pgEnum("unmet_reason", unmetReasons);

/** Nothing suited: what for, why, where. Counted for managers without a name. */
export const unmetNeeds = pgTable(
  "unmet_needs",
  {
    placeId: placeId(),
    id: id(),
    caseId: uuid("case_id").notNull(),
    hubId: uuid("hub_id").notNull(),
    /** A barrier's code, or `other`. */
    what: text("what").notNull(),
    why: unmetReason("why").notNull(),
    serviceId: uuid("service_id"),
    /** The outward half of a postcode. */
    district: text("district"),
    words: text("words").notNull().default(""),
    recordedAt: instant("recorded_at").notNull(),
    recordedByName: text("recorded_by_name").notNull(),
  },
  (table) => [key(table), refers(table, table.caseId, cases), refers(table, table.hubId, hubs), refers(table, table.serviceId, services), index().on(table.placeId, table.recordedAt), index().on(table.placeId, table.caseId)],
);

/** How a partner answered in a month, as it was worked out: seen by the partner first, who can say something beside it. */
export const cooperationStatements = pgTable(
  "cooperation_statements",
  {
    placeId: placeId(),
    id: id(),
    organisationId: uuid("organisation_id").notNull(),
    /** `referrals`, `handovers` or `triage`. */
    work: text("work").$type<Work>().notNull(),
    /** The month's first day. */
    month: calendarDay("month").notNull(),
    counts: jsonb("counts").$type<CooperationCounts>().notNull(),
    /** Every clock of the month has run: the counts stay. Until then it is the partner's own alone, and worked out again. */
    complete: boolean("complete").notNull().default(false),
    workedOutAt: instant("worked_out_at").notNull(),
    managersFromOn: calendarDay("managers_from_on").notNull(),
    comment: text("comment").notNull().default(""),
    commentedByName: text("commented_by_name"),
    commentedAt: instant("commented_at"),
    version: integer("version").notNull().default(1),
  },
  (table) => [key(table), unique().on(table.placeId, table.organisationId, table.work, table.month), refers(table, table.organisationId, organisations)],
);
