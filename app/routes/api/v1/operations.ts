import { z } from "zod";
import type { Operation } from "#app/web/api/operation";
import { answerRequest, attendanceRequest, listQuery, messageRequest, reportRequest, serviceRequest, sessionRequest, sessionsQuery, startRequest } from "./requests";
import { listedReferral, shownReferral } from "./referral-shown";
import { shownService, shownStart } from "./service-shown";

const reference = { reference: { about: "The referral's reference. Spaces, hyphens and case do not matter.", schema: z.string().min(1).max(50) } };
const serviceId = { service_id: { about: "The service's id", schema: z.uuid() } };
const referralIsShown = { about: "The referral as it is now", schema: shownReferral, headers: ["ETag"] } as const;

/** What providers' own systems can ask. */
export const operations: readonly Operation[] = [
  {
    id: "listReferrals", method: "get", path: "/api/v1/referrals", scope: "referrals:read", tag: "Referrals",
    summary: "Your referrals, the one changed longest ago first",
    about: "Those you can see at /provider: sent to your organisation, open or ended within 30 days. Nothing about the people is in the list.",
    query: listQuery,
    answers: { 200: { about: "One page of them", schema: z.object({ referrals: z.array(listedReferral), next_cursor: z.string().nullable().describe("Absent people are not meant: `null` says that this is the last page.") }) } },
  },
  {
    id: "showReferral", method: "get", path: "/api/v1/referrals/{reference}", scope: "referrals:read", tag: "Referrals",
    summary: "A referral, exactly as your own page shows it",
    about: "What the resident agreed to share with you. That you looked is kept, and the resident can see it.",
    parameters: reference,
    answers: { 200: referralIsShown, 304: { about: "You have it already (you sent its ETag as If-None-Match)", headers: ["ETag"] } },
  },
  {
    id: "answerReferral", method: "post", path: "/api/v1/referrals/{reference}/answers", scope: "referrals:answer", tag: "Referrals",
    summary: "Answer a referral, or say what became of it",
    about: "`possible_answers` of the referral says what can be said now. A no brings the case back to triage at once.",
    parameters: reference, body: answerRequest, ifMatch: true, idempotencyKey: true, problems: ["not-possible-now"],
    answers: { 200: referralIsShown },
  },
  {
    id: "writeMessage", method: "post", path: "/api/v1/referrals/{reference}/messages", scope: "referrals:answer", tag: "Referrals",
    summary: "Write to the adviser",
    parameters: reference, body: messageRequest, idempotencyKey: true, problems: ["not-possible-now"],
    answers: { 201: { ...referralIsShown, about: "The referral with your message" } },
  },
  {
    id: "writeReport", method: "post", path: "/api/v1/referrals/{reference}/report", scope: "referrals:answer", tag: "Referrals",
    summary: "Report on each goal, once somebody has completed it or left",
    about: "An adviser looks at it. A later report stands beside an earlier one.",
    parameters: reference, body: reportRequest, idempotencyKey: true, problems: ["not-possible-now"],
    answers: { 201: { ...referralIsShown, about: "The referral with your report" } },
  },
  {
    id: "recordAttendance", method: "put", path: "/api/v1/sessions/{session_id}/attendance", scope: "attendance:write", tag: "Registers",
    summary: "The register of a session",
    about: "All of it is kept or none. Sent again, a mark that differs stands beside the earlier one.",
    parameters: { session_id: { about: "The session's id", schema: z.uuid() } }, body: attendanceRequest, problems: ["not-possible-now"],
    answers: { 200: { about: "What is kept of each", schema: z.object({ marks: z.array(z.object({ reference: z.string(), mark: z.string(), version: z.int().nullable() })) }) } },
  },
  {
    id: "listSessions", method: "get", path: "/api/v1/sessions", scope: "attendance:write", tag: "Registers",
    summary: "Your sessions of a day, also those your people made on their page",
    about: "To find the one whose register you keep. Cancelled ones are among them.",
    query: sessionsQuery,
    answers: { 200: { about: "The sessions, by when they begin", schema: z.object({ sessions: z.array(z.object({ id: z.uuid(), service_id: z.uuid(), held_on: z.iso.date(), begins_at: z.string().nullable(), ends_at: z.string().nullable(), title: z.string(), cancelled: z.boolean(), marked: z.int().describe("How many people have a mark on its register.") })) }) } },
  },
  {
    id: "makeSession", method: "post", path: "/api/v1/sessions", scope: "attendance:write", tag: "Registers",
    summary: "A session, to keep its register",
    body: sessionRequest, idempotencyKey: true, problems: ["not-possible-now"],
    answers: { 201: { about: "The session", schema: z.object({ id: z.uuid(), service_id: z.uuid(), held_on: z.iso.date() }) } },
  },
  {
    id: "showService", method: "get", path: "/api/v1/services/{service_id}", scope: "directory:write", tag: "Directory",
    summary: "Your own entry, as far as your system keeps it",
    parameters: serviceId, answers: { 200: { about: "The entry", schema: shownService, headers: ["ETag"] } },
  },
  {
    id: "changeService", method: "patch", path: "/api/v1/services/{service_id}", scope: "directory:write", tag: "Directory",
    summary: "Whether it is open, what people must know, how long they wait",
    about: "What is left out stays as it is. It counts as checked today.",
    parameters: serviceId, body: serviceRequest, ifMatch: true, answers: { 200: { about: "The entry as it is now", schema: shownService, headers: ["ETag"] } },
  },
  {
    id: "keepStart", method: "put", path: "/api/v1/services/{service_id}/starts/{starts_on}", scope: "directory:write", tag: "Directory",
    summary: "A start of a course, with its places",
    about: "Added where it is new. Never fewer places than are taken.",
    parameters: { ...serviceId, starts_on: { about: "The day", schema: z.iso.date() } }, body: startRequest, problems: ["not-possible-now"],
    answers: { 200: { about: "The start", schema: shownStart } },
  },
];
