import { sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, pgEnum, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { barrierCodes, barrierSizes } from "#app/domain/cases/barrier";
import { caseStatuses, closeReasons } from "#app/domain/cases/case";
import { caseEventKinds } from "#app/domain/cases/case-event";
import type { NextThingKind } from "#app/domain/cases/next-things";
import { offers } from "#app/domain/cases/offer";
import { stepOwners } from "#app/domain/plans/plan";
import { calendarDay, id, instant, key, placeId, refers } from "./columns";
import { residents, staff } from "./people";
import { hubs } from "./place";

export const caseStatus = pgEnum("case_status", caseStatuses);
export const closeReason = pgEnum("close_reason", closeReasons);
export const offer = pgEnum("offer", offers);
export const barrierCode = pgEnum("barrier_code", barrierCodes);
export const barrierSize = pgEnum("barrier_size", barrierSizes);
export const caseEventKind = pgEnum("case_event_kind", caseEventKinds);
export const stepOwner = pgEnum("step_owner", stepOwners);

export const cases = pgTable(
  "cases",
  {
    placeId: placeId(),
    id: id(),
    reference: text("reference").notNull(),
    residentId: uuid("resident_id").notNull(),
    hubId: uuid("hub_id").notNull(),
    status: caseStatus("status").notNull(),
    leadId: uuid("lead_id"),
    restricted: boolean("restricted").notNull().default(false),
    openedOn: calendarDay("opened_on").notNull(),
    supportStartedOn: calendarDay("support_started_on"),
    firstMetOn: calendarDay("first_met_on"),
    planAgreedOn: calendarDay("plan_agreed_on"),
    closedOn: calendarDay("closed_on"),
    closeReason: closeReason("close_reason"),
    /** Recomputed with every change from the case's facts, so that a list can be read in order of what is due. */
    nextThing: text("next_thing"),
    nextThingKind: text("next_thing_kind").$type<NextThingKind>(),
    nextDueOn: calendarDay("next_due_on"),
    version: integer("version").notNull().default(1),
  },
  (table) => [
    key(table),
    unique().on(table.placeId, table.reference),
    refers(table, table.residentId, residents),
    refers(table, table.hubId, hubs),
    refers(table, table.leadId, staff),
    index().on(table.placeId, table.residentId),
    index("cases_of_lead").on(table.placeId, table.leadId, table.status, table.nextDueOn, table.id),
    index("cases_of_hub").on(table.placeId, table.hubId, table.status, table.nextDueOn, table.id),
  ],
);

/** Who may see a case, worked out when it changes and looked up by key: a hub, a person, the place's managers, the resident. */
export const caseAccess = pgTable(
  "case_access",
  { placeId: placeId(), caseId: uuid("case_id").notNull(), granteeId: uuid("grantee_id").notNull(), /** The last day it holds, where it was opened for a while only. */ untilOn: calendarDay("until_on") },
  (table) => [primaryKey({ columns: [table.placeId, table.caseId, table.granteeId] }), refers(table, table.caseId, cases), index("case_access_of_grantee").on(table.placeId, table.granteeId, table.caseId)],
);

export const caseTeam = pgTable(
  "case_team",
  {
    placeId: placeId(),
    id: id(),
    caseId: uuid("case_id").notNull(),
    staffId: uuid("staff_id").notNull(),
    lead: boolean("lead").notNull(),
    reason: text("reason").notNull(),
    fromAt: instant("from_at").notNull(),
    untilAt: instant("until_at"),
  },
  (table) => [
    key(table),
    refers(table, table.caseId, cases),
    refers(table, table.staffId, staff),
    index().on(table.placeId, table.caseId),
    uniqueIndex("one_lead_at_a_time").on(table.placeId, table.caseId).where(sql`lead and until_at is null`),
  ],
);

export const enrolments = pgTable(
  "enrolments",
  { placeId: placeId(), id: id(), caseId: uuid("case_id").notNull(), offer: offer("offer").notNull(), fromOn: calendarDay("from_on").notNull(), untilOn: calendarDay("until_on"), why: text("why").notNull() },
  (table) => [
    key(table),
    refers(table, table.caseId, cases),
    index().on(table.placeId, table.caseId),
    uniqueIndex("one_spell_of_an_offer_at_a_time").on(table.placeId, table.caseId, table.offer).where(sql`until_on is null`),
    check("enrolment_ends_after_it_starts", sql`until_on is null or until_on >= from_on`),
  ],
);

export const barriers = pgTable(
  "barriers",
  {
    placeId: placeId(),
    id: id(),
    caseId: uuid("case_id").notNull(),
    code: barrierCode("code").notNull(),
    size: barrierSize("size").notNull(),
    owner: stepOwner("owner").notNull(),
    openedOn: calendarDay("opened_on").notNull(),
    closedOn: calendarDay("closed_on"),
  },
  (table) => [
    key(table),
    refers(table, table.caseId, cases),
    index().on(table.placeId, table.caseId),
    uniqueIndex("one_open_barrier_of_a_kind").on(table.placeId, table.caseId, table.code).where(sql`closed_on is null`),
  ],
);

/** The case's story: written in the same transaction as the change it tells of, never changed afterwards. */
export const caseEvents = pgTable(
  "case_events",
  {
    placeId: placeId(),
    id: id(),
    caseId: uuid("case_id").notNull(),
    kind: caseEventKind("kind").notNull(),
    happenedOn: calendarDay("happened_on").notNull(),
    recordedAt: instant("recorded_at").notNull(),
    /** A member of staff, the resident, or nobody where the service itself did it. */
    actorId: uuid("actor_id"),
    actorName: text("actor_name").notNull(),
    details: jsonb("details").$type<Record<string, unknown>>().notNull().default({}),
    residentMaySee: boolean("resident_may_see").notNull(),
  },
  (table) => [key(table), refers(table, table.caseId, cases), index("case_events_in_order").on(table.placeId, table.caseId, table.recordedAt, table.id)],
);
