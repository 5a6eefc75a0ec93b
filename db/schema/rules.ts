import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgEnum, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { countingJobKinds, countingJobStatuses } from "#app/domain/counting/counting-job";
import { measureSetStatuses, type DraftMeasure } from "#app/domain/agreements/measure-set";
import { agreements, measures } from "./agreements";
import { calendarDay, id, instant, key, placeId, refers } from "./columns";

export const measureSetStatus = pgEnum("measure_set_status", measureSetStatuses);

/** An agreement's rules from a day on. A draft holds what is written; a published one its measures, and neither it nor they change any more. */
export const measureSets = pgTable(
  "measure_sets",
  {
    placeId: placeId(),
    id: id(),
    agreementId: uuid("agreement_id").notNull(),
    name: text("name").notNull(),
    funder: text("funder").notNull().default(""),
    status: measureSetStatus("status").notNull(),
    validFrom: calendarDay("valid_from").notNull(),
    validTo: calendarDay("valid_to"),
    draft: jsonb("draft").$type<DraftMeasure[]>().notNull().default([]),
    createdAt: instant("created_at").notNull(),
    createdBy: uuid("created_by"),
    createdByName: text("created_by_name").notNull(),
    publishedAt: instant("published_at"),
    publishedBy: uuid("published_by"),
    publishedByName: text("published_by_name"),
    version: integer("version").notNull().default(1),
  },
  (table) => [
    key(table),
    refers(table, table.agreementId, agreements),
    index().on(table.placeId, table.agreementId),
    uniqueIndex("one_published_set_a_day").on(table.placeId, table.agreementId, table.validFrom).where(sql`status = 'published'`),
    check("published_says_when", sql`(status = 'published') = (published_at is not null)`),
    check("ends_after_it_begins", sql`valid_to is null or valid_to >= valid_from`),
  ],
);

/** The measures of a published set, in their order. A measure that did not change stands in the next set as the same version. */
export const measureSetMembers = pgTable(
  "measure_set_members",
  { placeId: placeId(), setId: uuid("set_id").notNull(), measureId: uuid("measure_id").notNull(), position: integer("position").notNull() },
  (table) => [primaryKey({ columns: [table.placeId, table.setId, table.measureId] }), refers(table, table.setId, measureSets), refers(table, table.measureId, measures), uniqueIndex().on(table.placeId, table.setId, table.position)],
);

export const countingJobKind = pgEnum("counting_job_kind", countingJobKinds);
export const countingJobStatus = pgEnum("counting_job_status", countingJobStatuses);

/** Counting that is done in the background, and how far it is. */
export const countingJobs = pgTable(
  "counting_jobs",
  {
    placeId: placeId(),
    id: id(),
    kind: countingJobKind("kind").notNull(),
    status: countingJobStatus("status").notNull(),
    /** The measure set or the return it is for, and that one's version when it was asked for. */
    subjectId: uuid("subject_id").notNull(),
    subjectVersion: integer("subject_version").notNull(),
    /** What whoever asked said with it: why a return's warnings are accepted. */
    words: text("words").notNull().default(""),
    /** People counted so far, and all there are. */
    done: integer("done").notNull().default(0),
    total: integer("total").notNull().default(0),
    result: jsonb("result").$type<unknown>(),
    /** A sentence for whoever asked, where it failed. */
    problem: text("problem"),
    askedAt: instant("asked_at").notNull(),
    askedBy: uuid("asked_by").notNull(),
    askedByName: text("asked_by_name").notNull(),
    finishedAt: instant("finished_at"),
    /** Whoever has it in hand says so again before this moment. */
    leaseUntil: instant("lease_until"),
  },
  (table) => [key(table), index().on(table.placeId, table.kind, table.subjectId), index("counting_jobs_to_do").on(table.placeId, table.askedAt).where(sql`status in ('waiting', 'running')`), uniqueIndex("one_count_at_a_time").on(table.placeId, table.kind, table.subjectId).where(sql`status in ('waiting', 'running')`)],
);
