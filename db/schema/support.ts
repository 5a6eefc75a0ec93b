import { sql } from "drizzle-orm";
import { boolean, check, customType, index, integer, jsonb, pgEnum, pgTable, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { appointmentWays, attendanceReasons, attendances, cancellers, residentCancelReasons } from "#app/domain/appointments/appointment";
import type { ContactWay } from "#app/domain/cases/contact";
import { scanStates } from "#app/domain/documents/document";
import { sustainmentAnswers } from "#app/domain/outcomes/sustainment-check";
import { cases } from "./cases";
import { calendarDay, id, instant, key, placeId, refers } from "./columns";
import { outcomes } from "./outcomes";
import { staff } from "./people";
import { hubs, organisations } from "./place";
import { agreementWay, plans } from "./plans";
import { referrals } from "./referrals";

const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => "bytea" });

export const appointmentWay = pgEnum("appointment_way", appointmentWays);
export const canceller = pgEnum("canceller", cancellers);
export const attendance = pgEnum("attendance", attendances);
export const attendanceReason = pgEnum("attendance_reason", attendanceReasons);
export const residentCancelReason = pgEnum("resident_cancel_reason", residentCancelReasons);

/** Several residents at one time and place, with one register: each has an appointment of their own in it. */
export const groupSessions = pgTable(
  "group_sessions",
  {
    placeId: placeId(),
    id: id(),
    hubId: uuid("hub_id").notNull(),
    staffId: uuid("staff_id").notNull(),
    staffName: text("staff_name").notNull(),
    title: text("title").notNull(),
    /** What to bring or to know, as residents read it. */
    bring: text("bring").notNull().default(""),
    way: appointmentWay("way").notNull(),
    startsAt: instant("starts_at").notNull(),
    minutes: integer("minutes").notNull(),
    where: text("where_words").notNull().default(""),
    places: integer("places").notNull(),
    createdAt: instant("created_at").notNull(),
    cancelledAt: instant("cancelled_at"),
    version: integer("version").notNull().default(1),
  },
  (table) => [key(table), refers(table, table.hubId, hubs), refers(table, table.staffId, staff), index().on(table.placeId, table.hubId, table.startsAt), check("session_lasts", sql`minutes between 5 and 480`), check("session_has_places", sql`places between 1 and 200`)],
);

/** A meeting of a resident and an adviser. Its status is worked out from what happened to it. */
export const appointments = pgTable(
  "appointments",
  {
    placeId: placeId(),
    id: id(),
    caseId: uuid("case_id").notNull(),
    hubId: uuid("hub_id").notNull(),
    staffId: uuid("staff_id").notNull(),
    staffName: text("staff_name").notNull(),
    way: appointmentWay("way").notNull(),
    startsAt: instant("starts_at").notNull(),
    minutes: integer("minutes").notNull(),
    /** Where: the hub's address where it says nothing; for a video call, how to join. */
    where: text("where_words").notNull().default(""),
    /** What to bring or to know, as the resident reads it. */
    bring: text("bring").notNull().default(""),
    acceptedAt: instant("accepted_at"),
    cancelledAt: instant("cancelled_at"),
    cancelledBy: canceller("cancelled_by"),
    cancelReason: residentCancelReason("cancel_reason"),
    cancelWords: text("cancel_words").notNull().default(""),
    attendance: attendance("attendance"),
    attendanceRecordedAt: instant("attendance_recorded_at"),
    attendanceRecordedBy: text("attendance_recorded_by"),
    /** Why they did not come or came late, where anybody knows. */
    attendanceReason: attendanceReason("attendance_reason"),
    attendanceWords: text("attendance_words").notNull().default(""),
    /** The group it is a place in. */
    sessionId: uuid("session_id"),
    /** Made together with others, week after week. */
    seriesId: uuid("series_id"),
    /** A second adviser, at a meeting of three. */
    secondStaffId: uuid("second_staff_id"),
    secondStaffName: text("second_staff_name"),
    remindedAt: instant("reminded_at"),
    /** Goes up with every change of time, place or cancelling: what a calendar goes by (RFC 5545 SEQUENCE). */
    sequence: integer("sequence").notNull().default(0),
    createdAt: instant("created_at").notNull(),
    version: integer("version").notNull().default(1),
  },
  (table) => [
    key(table),
    refers(table, table.caseId, cases),
    refers(table, table.hubId, hubs),
    refers(table, table.staffId, staff),
    refers(table, table.secondStaffId, staff),
    refers(table, table.sessionId, groupSessions),
    index().on(table.placeId, table.caseId, table.startsAt),
    uniqueIndex("one_place_in_a_session").on(table.placeId, table.sessionId, table.caseId).where(sql`session_id is not null and cancelled_at is null`),
    index("appointments_by_time").on(table.placeId, table.startsAt).where(sql`cancelled_at is null`),
    check("appointment_lasts", sql`minutes between 5 and 480`),
    check("cancelled_says_who", sql`(cancelled_at is null) = (cancelled_by is null)`),
  ],
);

/** A time an adviser can be met at. One appointment holds it at most. */
export const appointmentSlots = pgTable(
  "appointment_slots",
  {
    placeId: placeId(),
    id: id(),
    hubId: uuid("hub_id").notNull(),
    staffId: uuid("staff_id").notNull(),
    way: appointmentWay("way").notNull(),
    startsAt: instant("starts_at").notNull(),
    minutes: integer("minutes").notNull(),
    appointmentId: uuid("appointment_id"),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    key(table),
    refers(table, table.hubId, hubs),
    refers(table, table.staffId, staff),
    refers(table, table.appointmentId, appointments),
    unique("one_slot_of_an_adviser_at_a_time").on(table.placeId, table.staffId, table.startsAt),
    uniqueIndex("one_slot_an_appointment").on(table.placeId, table.appointmentId).where(sql`appointment_id is not null`),
    index("free_slots").on(table.placeId, table.hubId, table.startsAt).where(sql`appointment_id is null`),
    check("slot_lasts", sql`minutes between 5 and 480`),
  ],
);

/** What the resident and the case team write to each other. */
export const caseMessages = pgTable(
  "case_messages",
  {
    placeId: placeId(),
    id: id(),
    caseId: uuid("case_id").notNull(),
    fromResident: boolean("from_resident").notNull(),
    authorId: uuid("author_id").notNull(),
    authorName: text("author_name").notNull(),
    organisationName: text("organisation_name").notNull().default(""),
    words: text("words").notNull(),
    writtenAt: instant("written_at").notNull(),
    /** When the other side first read it. */
    readAt: instant("read_at"),
    /** Of the resident's: when the team answered it, or said that it needs no answer. */
    answeredAt: instant("answered_at"),
  },
  (table) => [
    key(table),
    refers(table, table.caseId, cases),
    index().on(table.placeId, table.caseId, table.writtenAt),
    index("messages_unread").on(table.placeId, table.caseId).where(sql`read_at is null`),
    index("messages_to_answer").on(table.placeId, table.caseId).where(sql`from_resident and answered_at is null`),
  ],
);

/** A document an adviser asked the resident for. */
export const documentRequests = pgTable(
  "document_requests",
  {
    placeId: placeId(),
    id: id(),
    caseId: uuid("case_id").notNull(),
    what: text("what").notNull(),
    why: text("why").notNull().default(""),
    askedBy: uuid("asked_by").notNull(),
    askedByName: text("asked_by_name").notNull(),
    askedAt: instant("asked_at").notNull(),
    dueOn: calendarDay("due_on"),
    fulfilledAt: instant("fulfilled_at"),
    withdrawnAt: instant("withdrawn_at"),
  },
  (table) => [key(table), refers(table, table.caseId, cases), refers(table, table.askedBy, staff), index().on(table.placeId, table.caseId)],
);

export const scanState = pgEnum("scan_state", scanStates);

/** A file of a case. What is in it lies in `document_contents`, so that no list ever reads it. */
export const documents = pgTable(
  "documents",
  {
    placeId: placeId(),
    id: id(),
    caseId: uuid("case_id").notNull(),
    requestId: uuid("request_id"),
    name: text("name").notNull(),
    mediaType: text("media_type").notNull(),
    bytes: integer("bytes").notNull(),
    sha256: text("sha256").notNull(),
    scan: scanState("scan").notNull(),
    scannedAt: instant("scanned_at"),
    uploadedAt: instant("uploaded_at").notNull(),
    uploadedBy: uuid("uploaded_by").notNull(),
    uploadedByName: text("uploaded_by_name").notNull(),
    fromResident: boolean("from_resident").notNull(),
    /** When somebody of the team first looked at it, and who. */
    seenAt: instant("seen_at"),
    seenByName: text("seen_by_name"),
    /** Taken away: the content is gone, that it was there is not. */
    removedAt: instant("removed_at"),
    removedByName: text("removed_by_name"),
  },
  (table) => [key(table), refers(table, table.caseId, cases), refers(table, table.requestId, documentRequests), index().on(table.placeId, table.caseId), index("documents_to_scan").on(table.placeId, table.uploadedAt).where(sql`scan = 'waiting'`), index("documents_to_look_at").on(table.placeId, table.caseId).where(sql`seen_at is null and removed_at is null`)],
);

export const documentContents = pgTable(
  "document_contents",
  {
    placeId: placeId(),
    /** The document's own id. */
    id: id(),
    caseId: uuid("case_id").notNull(),
    content: bytes("content").notNull(),
  },
  (table) => [key(table), refers(table, table.id, documents), refers(table, table.caseId, cases)],
);

/** What the resident allows somebody to be told: whom, which fields, from, until, withdrawn. Apart from the lawful basis to hold it. */
export const sharingPermissions = pgTable(
  "sharing_permissions",
  {
    placeId: placeId(),
    id: id(),
    caseId: uuid("case_id").notNull(),
    organisationId: uuid("organisation_id").notNull(),
    recipientName: text("recipient_name").notNull(),
    /** Which facts, by the keys of app/domain/referrals/sharing.ts. */
    fields: jsonb("fields").$type<string[]>().notNull(),
    purpose: text("purpose").notNull(),
    /** The referral it was given for, where it was. */
    referralId: uuid("referral_id"),
    fromOn: calendarDay("from_on").notNull(),
    untilOn: calendarDay("until_on"),
    way: agreementWay("way").notNull(),
    recordedAt: instant("recorded_at").notNull(),
    recordedByName: text("recorded_by_name").notNull(),
    withdrawnAt: instant("withdrawn_at"),
    withdrawnByName: text("withdrawn_by_name"),
  },
  (table) => [
    key(table),
    refers(table, table.caseId, cases),
    refers(table, table.organisationId, organisations),
    refers(table, table.referralId, referrals),
    index().on(table.placeId, table.caseId),
    uniqueIndex("one_permission_a_referral").on(table.placeId, table.referralId).where(sql`referral_id is not null`),
  ],
);

export const sustainmentAnswer = pgEnum("sustainment_answer", sustainmentAnswers);

/** Being asked, some weeks after a job start, whether one is still in the job; and what was answered. */
export const sustainmentChecks = pgTable(
  "sustainment_checks",
  {
    placeId: placeId(),
    id: id(),
    caseId: uuid("case_id").notNull(),
    /** The job start it is about. */
    outcomeId: uuid("outcome_id").notNull(),
    weeks: integer("weeks").notNull(),
    dueOn: calendarDay("due_on").notNull(),
    askedAt: instant("asked_at").notNull(),
    /** Whether the question went out: to somebody without a safe way to be written to it does not, and an adviser asks. */
    sent: boolean("sent").notNull().default(true),
    answer: sustainmentAnswer("answer"),
    answeredAt: instant("answered_at"),
    /** The last day in the job, where they left or changed it and said when. */
    endedOn: calendarDay("ended_on"),
    words: text("words").notNull().default(""),
    /** Where they told an adviser instead of answering themselves: whom, how and on which day, and whether something was shown that proves it. */
    toldTo: uuid("told_to"),
    toldToName: text("told_to_name"),
    toldWay: text("told_way").$type<ContactWay>(),
    toldOn: calendarDay("told_on"),
    proofSeen: boolean("proof_seen").notNull().default(false),
    /** When an adviser saw to it: an outcome was recorded, or they were spoken to. */
    seenToAt: instant("seen_to_at"),
  },
  (table) => [key(table), refers(table, table.caseId, cases), refers(table, table.outcomeId, outcomes), unique().on(table.placeId, table.outcomeId, table.weeks), index().on(table.placeId, table.caseId)],
);

/** What somebody said about a plan, or about one step of it. */
export const planComments = pgTable(
  "plan_comments",
  {
    placeId: placeId(),
    id: id(),
    caseId: uuid("case_id").notNull(),
    planId: uuid("plan_id").notNull(),
    /** A step of the plan, as it was called; absent where it is about the whole. Steps may go, what was said of them stays. */
    stepId: uuid("step_id"),
    stepTitle: text("step_title").notNull().default(""),
    fromResident: boolean("from_resident").notNull(),
    authorName: text("author_name").notNull(),
    words: text("words").notNull(),
    writtenAt: instant("written_at").notNull(),
  },
  (table) => [key(table), refers(table, table.caseId, cases), refers(table, table.planId, plans), index().on(table.placeId, table.caseId, table.writtenAt)],
);
