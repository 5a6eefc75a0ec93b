import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgEnum, pgTable, primaryKey, text, uniqueIndex, unique, uuid } from "drizzle-orm/pg-core";
import { alertKinds } from "#app/domain/cases/alert";
import { bulkActKinds, bulkRowResults } from "#app/domain/cases/bulk";
import { contactResults, contactsWith, contactWays } from "#app/domain/cases/contact";
import { noteVisibilities } from "#app/domain/cases/note";
import { cases } from "./cases";
import { calendarDay, id, instant, key, placeId, refers } from "./columns";
import { staff } from "./people";
import { hubs, organisations } from "./place";
import { plans } from "./plans";

export const noteVisibility = pgEnum("note_visibility", noteVisibilities);
export const contactWay = pgEnum("contact_way", contactWays);
export const contactWith = pgEnum("contact_with", contactsWith);
export const contactResult = pgEnum("contact_result", contactResults);
export const alertKind = pgEnum("alert_kind", alertKinds);
export const bulkActKind = pgEnum("bulk_act_kind", bulkActKinds);
export const bulkRowResult = pgEnum("bulk_row_result", bulkRowResults);

/** What an adviser wrote down, readable by those its visibility says: the database holds to it. Never changed; a correction supersedes it. */
export const caseNotes = pgTable(
  "case_notes",
  {
    placeId: placeId(),
    id: id(),
    caseId: uuid("case_id").notNull(),
    visibility: noteVisibility("visibility").notNull(),
    authorId: uuid("author_id").notNull(),
    authorName: text("author_name").notNull(),
    organisationId: uuid("organisation_id").notNull(),
    organisationName: text("organisation_name").notNull(),
    words: text("words").notNull(),
    writtenAt: instant("written_at").notNull(),
    /** The note this one corrects, and why it had to be. */
    supersedesId: uuid("supersedes_id"),
    correctionReason: text("correction_reason").notNull().default(""),
  },
  (table) => [key(table), refers(table, table.caseId, cases), refers(table, table.authorId, staff), refers(table, table.organisationId, organisations), index().on(table.placeId, table.caseId, table.writtenAt), uniqueIndex("a_note_is_corrected_once").on(table.placeId, table.supersedesId).where(sql`supersedes_id is not null`)],
);

/** A note being written, kept so that nothing is lost: its writer's alone. */
export const noteDrafts = pgTable(
  "note_drafts",
  { placeId: placeId(), staffId: uuid("staff_id").notNull(), caseId: uuid("case_id").notNull(), visibility: noteVisibility("visibility").notNull(), words: text("words").notNull(), savedAt: instant("saved_at").notNull() },
  (table) => [primaryKey({ columns: [table.placeId, table.staffId, table.caseId] }), refers(table, table.staffId, staff), refers(table, table.caseId, cases)],
);

/** Having been in contact, and having tried. */
export const contacts = pgTable(
  "contacts",
  {
    placeId: placeId(),
    id: id(),
    caseId: uuid("case_id").notNull(),
    with: contactWith("contact_with").notNull(),
    way: contactWay("way").notNull(),
    result: contactResult("result").notNull(),
    happenedAt: instant("happened_at").notNull(),
    words: text("words").notNull().default(""),
    /** Try again, or do what was promised, by this day. */
    followUpOn: calendarDay("follow_up_on"),
    followedUpAt: instant("followed_up_at"),
    recordedAt: instant("recorded_at").notNull(),
    recordedBy: uuid("recorded_by").notNull(),
    recordedByName: text("recorded_by_name").notNull(),
    organisationName: text("organisation_name").notNull(),
  },
  (table) => [key(table), refers(table, table.caseId, cases), refers(table, table.recordedBy, staff), index().on(table.placeId, table.caseId, table.happenedAt)],
);

export const caseAlerts = pgTable(
  "case_alerts",
  {
    placeId: placeId(),
    id: id(),
    caseId: uuid("case_id").notNull(),
    kind: alertKind("kind").notNull(),
    words: text("words").notNull(),
    /** Looked at again by this day: an alert nobody confirms is shown as old. */
    reviewOn: calendarDay("review_on").notNull(),
    addedAt: instant("added_at").notNull(),
    addedBy: uuid("added_by").notNull(),
    addedByName: text("added_by_name").notNull(),
    endedAt: instant("ended_at"),
    endedByName: text("ended_by_name"),
  },
  (table) => [key(table), refers(table, table.caseId, cases), refers(table, table.addedBy, staff), index().on(table.placeId, table.caseId)],
);

/** What an adviser and the resident found together: one row a time it was done, never changed. */
export const assessments = pgTable(
  "assessments",
  {
    placeId: placeId(),
    id: id(),
    caseId: uuid("case_id").notNull(),
    number: integer("number").notNull(),
    answers: jsonb("answers").$type<Record<string, string | string[]>>().notNull(),
    questionsVersion: text("questions_version").notNull(),
    doneOn: calendarDay("done_on").notNull(),
    recordedAt: instant("recorded_at").notNull(),
    recordedBy: uuid("recorded_by").notNull(),
    recordedByName: text("recorded_by_name").notNull(),
  },
  (table) => [key(table), refers(table, table.caseId, cases), refers(table, table.recordedBy, staff), unique().on(table.placeId, table.caseId, table.number)],
);

/** A manager asks about a plan. It holds nothing up. */
export const planQueries = pgTable(
  "plan_queries",
  {
    placeId: placeId(),
    id: id(),
    caseId: uuid("case_id").notNull(),
    planId: uuid("plan_id").notNull(),
    planVersion: integer("plan_version").notNull(),
    words: text("words").notNull(),
    askedBy: uuid("asked_by").notNull(),
    askedByName: text("asked_by_name").notNull(),
    askedAt: instant("asked_at").notNull(),
    answer: text("answer").notNull().default(""),
    answeredByName: text("answered_by_name"),
    answeredAt: instant("answered_at"),
  },
  (table) => [key(table), refers(table, table.caseId, cases), refers(table, table.planId, plans), refers(table, table.askedBy, staff), index().on(table.placeId, table.caseId), index("plan_queries_open").on(table.placeId, table.caseId).where(sql`answered_at is null`)],
);

/** Words a team writes often. Parts in double brackets are filled in and shown before anything is sent. */
export const messageTemplates = pgTable(
  "message_templates",
  {
    placeId: placeId(),
    id: id(),
    name: text("name").notNull(),
    words: text("words").notNull(),
    /** Absent where the whole place uses it. */
    hubId: uuid("hub_id"),
    changedAt: instant("changed_at").notNull(),
    changedByName: text("changed_by_name").notNull(),
    retiredAt: instant("retired_at"),
    version: integer("version").notNull().default(1),
  },
  (table) => [key(table), refers(table, table.hubId, hubs), index().on(table.placeId, table.name)],
);

/** When somebody last opened a case: for "recently viewed", theirs alone. That they looked is kept in the audit as well. */
export const caseViews = pgTable(
  "case_views",
  { placeId: placeId(), staffId: uuid("staff_id").notNull(), caseId: uuid("case_id").notNull(), viewedAt: instant("viewed_at").notNull() },
  (table) => [primaryKey({ columns: [table.placeId, table.staffId, table.caseId] }), refers(table, table.staffId, staff), refers(table, table.caseId, cases), index().on(table.placeId, table.staffId, table.viewedAt)],
);

/** When somebody was last here before this spell of work: what has changed is counted from then. */
export const staffVisits = pgTable(
  "staff_visits",
  { placeId: placeId(), staffId: uuid("staff_id").notNull(), lastSeenAt: instant("last_seen_at").notNull(), previouslySeenAt: instant("previously_seen_at") },
  (table) => [primaryKey({ columns: [table.placeId, table.staffId] }), refers(table, table.staffId, staff)],
);

/** A list of cases somebody wants to find again; a hub's where it is shared with the team. */
export const savedViews = pgTable(
  "saved_views",
  {
    placeId: placeId(),
    id: id(),
    staffId: uuid("staff_id").notNull(),
    staffName: text("staff_name").notNull(),
    hubId: uuid("hub_id"),
    name: text("name").notNull(),
    /** The query of the list's address. Never a name or a number somebody searched for. */
    query: jsonb("query").$type<Record<string, string>>().notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [key(table), refers(table, table.staffId, staff), refers(table, table.hubId, hubs), index().on(table.placeId, table.staffId), index().on(table.placeId, table.hubId)],
);

/** Something done to many cases at once, with what became of each; undone as a whole within half an hour. */
export const bulkActs = pgTable(
  "bulk_acts",
  {
    placeId: placeId(),
    id: id(),
    kind: bulkActKind("kind").notNull(),
    byId: uuid("by_id").notNull(),
    byName: text("by_name").notNull(),
    /** What was chosen: the new lead, the message, the reason. */
    given: jsonb("given").$type<Record<string, string>>().notNull(),
    doneAt: instant("done_at").notNull(),
    undoUntil: instant("undo_until").notNull(),
    undoneAt: instant("undone_at"),
  },
  (table) => [key(table), refers(table, table.byId, staff), index().on(table.placeId, table.byId, table.doneAt)],
);

export const bulkActRows = pgTable(
  "bulk_act_rows",
  {
    placeId: placeId(),
    id: id(),
    actId: uuid("act_id").notNull(),
    caseId: uuid("case_id").notNull(),
    position: integer("position").notNull(),
    result: bulkRowResult("result").notNull(),
    /** Why it was left out, or could not be put back. */
    why: text("why").notNull().default(""),
    /** What it was before, to put it back. */
    before: jsonb("before").$type<Record<string, unknown>>(),
  },
  (table) => [key(table), refers(table, table.actId, bulkActs), refers(table, table.caseId, cases), unique().on(table.placeId, table.actId, table.caseId), check("bulk_row_has_a_place", sql`position >= 0`)],
);
