import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgEnum, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import type { ReferrerAgreement } from "#app/domain/applications/referrer";
import type { ColumnsOf } from "#app/domain/intake/list-columns";
import { importKinds, importRowResults, importStatuses } from "#app/domain/intake/list-import";
import { activityGroups, activitySources } from "#app/domain/neet/activity";
import { cases } from "./cases";
import { calendarDay, id, instant, key, placeId, refers } from "./columns";
import { residents, staff } from "./people";
import { hubs } from "./place";

export const importKind = pgEnum("import_kind", importKinds);
export const importStatus = pgEnum("import_status", importStatuses);
export const importRowResult = pgEnum("import_row_result", importRowResults);
export const activityGroup = pgEnum("activity_group", activityGroups);
export const activitySource = pgEnum("activity_source", activitySources);

/** A list of people somebody sent. */
export const listImports = pgTable(
  "list_imports",
  {
    placeId: placeId(),
    id: id(),
    kind: importKind("kind").notNull(),
    status: importStatus("status").notNull(),
    hubId: uuid("hub_id").notNull(),
    fileName: text("file_name").notNull(),
    /** Who gave the list: a school, a Jobcentre. */
    fromName: text("from_name").notNull(),
    sha256: text("sha256").notNull(),
    rows: integer("rows").notNull(),
    /** Which column holds what, and whether the people know that they are on it. */
    given: jsonb("given").$type<{ columns: ColumnsOf; agreement: ReferrerAgreement }>().notNull().default({ columns: {}, agreement: "cannot_say" }),
    uploadedBy: uuid("uploaded_by").notNull(),
    uploadedByName: text("uploaded_by_name").notNull(),
    uploadedAt: instant("uploaded_at").notNull(),
    confirmedAt: instant("confirmed_at"),
    finishedAt: instant("finished_at"),
    /** The people in it are forgotten after this day, brought in or not: what became of the rows stays. */
    forgetOn: calendarDay("forget_on").notNull(),
    version: integer("version").notNull().default(1),
  },
  (table) => [key(table), refers(table, table.hubId, hubs), refers(table, table.uploadedBy, staff), index().on(table.placeId, table.uploadedAt), index("imports_under_way").on(table.placeId, table.confirmedAt).where(sql`status = 'bringing_in'`)],
);

export const listImportRows = pgTable(
  "list_import_rows",
  {
    placeId: placeId(),
    id: id(),
    importId: uuid("import_id").notNull(),
    /** The line of the file, the heading being 1. */
    line: integer("line").notNull(),
    /** As it was sent, by column; emptied when the list is forgotten. */
    sent: jsonb("sent").$type<Record<string, string>>().notNull(),
    /** As it was understood. */
    understood: jsonb("understood").$type<Record<string, unknown>>(),
    problems: jsonb("problems").$type<{ column: string; message: string }[]>().notNull(),
    result: importRowResult("result").notNull(),
    /** The case it became, or that was there already. */
    caseId: uuid("case_id"),
    why: text("why").notNull().default(""),
  },
  (table) => [key(table), refers(table, table.importId, listImports).onDelete("cascade"), refers(table, table.caseId, cases), unique().on(table.placeId, table.importId, table.line), index("import_rows_ready").on(table.placeId, table.importId, table.line).where(sql`result = 'ready'`)],
);

/** National codes of what a young person does, as dated reference data. How many days a confirmation lasts is a local setting. */
export const activityCodes = pgTable(
  "activity_codes",
  {
    placeId: placeId(),
    code: text("code").notNull(),
    label: text("label").notNull(),
    group: activityGroup("activity_group").notNull(),
    /** Days after which a confirmation is too old and the activity becomes not known; absent where it does not lapse. */
    currencyDays: integer("currency_days"),
    source: text("source").notNull(),
    validFrom: calendarDay("valid_from").notNull(),
    validUntil: calendarDay("valid_until"),
  },
  (table) => [primaryKey({ columns: [table.placeId, table.code, table.validFrom] })],
);

/** What a young person was found to be doing, each time somebody found out. Never changed: the newest is the current one. */
export const activities = pgTable(
  "activities",
  {
    placeId: placeId(),
    id: id(),
    caseId: uuid("case_id").notNull(),
    residentId: uuid("resident_id").notNull(),
    code: text("code").notNull(),
    group: activityGroup("activity_group").notNull(),
    /** Since when they do it. */
    fromOn: calendarDay("from_on").notNull(),
    confirmedOn: calendarDay("confirmed_on").notNull(),
    lapsesOn: calendarDay("lapses_on"),
    source: activitySource("source").notNull(),
    words: text("words").notNull().default(""),
    recordedAt: instant("recorded_at").notNull(),
    recordedBy: uuid("recorded_by"),
    recordedByName: text("recorded_by_name").notNull(),
  },
  (table) => [key(table), refers(table, table.caseId, cases), refers(table, table.residentId, residents), index().on(table.placeId, table.caseId, table.confirmedOn), index().on(table.placeId, table.residentId)],
);
