import { index, integer, jsonb, pgEnum, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { agreementWays, stepStatuses } from "#app/domain/plans/plan";
import type { Plan } from "#app/domain/plans/plan-edit";
import { cases, stepOwner } from "./cases";
import { calendarDay, id, instant, key, placeId, refers } from "./columns";

export const stepStatus = pgEnum("step_status", stepStatuses);
export const agreementWay = pgEnum("agreement_way", agreementWays);

/** One plan a case. Its version is checked by whoever changes it: two advisers will open the same one. */
export const plans = pgTable(
  "plans",
  { placeId: placeId(), id: id(), caseId: uuid("case_id").notNull(), version: integer("version").notNull(), createdAt: instant("created_at").notNull() },
  (table) => [key(table), refers(table, table.caseId, cases), unique().on(table.placeId, table.caseId)],
);

export const goals = pgTable(
  "goals",
  { placeId: placeId(), id: id(), planId: uuid("plan_id").notNull(), caseId: uuid("case_id").notNull(), position: integer("position").notNull(), title: text("title").notNull() },
  (table) => [key(table), refers(table, table.planId, plans), refers(table, table.caseId, cases), index().on(table.placeId, table.caseId), index().on(table.placeId, table.planId)],
);

export const steps = pgTable(
  "steps",
  {
    placeId: placeId(),
    id: id(),
    goalId: uuid("goal_id").notNull(),
    caseId: uuid("case_id").notNull(),
    position: integer("position").notNull(),
    title: text("title").notNull(),
    owner: stepOwner("owner").notNull(),
    ownerName: text("owner_name").notNull(),
    dueOn: calendarDay("due_on"),
    status: stepStatus("status").notNull(),
    doneOn: calendarDay("done_on"),
  },
  (table) => [key(table), refers(table, table.goalId, goals), refers(table, table.caseId, cases), index().on(table.placeId, table.caseId), index().on(table.placeId, table.goalId)],
);

/** Every version as it was, and how the resident agreed it. Never changed. */
export const planVersions = pgTable(
  "plan_versions",
  { placeId: placeId(), id: id(), planId: uuid("plan_id").notNull(), caseId: uuid("case_id").notNull(), number: integer("number").notNull(), content: jsonb("content").$type<Plan>().notNull(), savedBy: text("saved_by").notNull(), savedAt: instant("saved_at").notNull() },
  (table) => [key(table), refers(table, table.planId, plans), refers(table, table.caseId, cases), unique().on(table.placeId, table.planId, table.number)],
);

export const planAgreements = pgTable(
  "plan_agreements",
  { placeId: placeId(), id: id(), planId: uuid("plan_id").notNull(), caseId: uuid("case_id").notNull(), number: integer("number").notNull(), agreedOn: calendarDay("agreed_on").notNull(), way: agreementWay("way").notNull(), recordedBy: text("recorded_by").notNull(), recordedAt: instant("recorded_at").notNull() },
  (table) => [key(table), refers(table, table.planId, plans), refers(table, table.caseId, cases), index().on(table.placeId, table.caseId), unique().on(table.placeId, table.planId, table.number)],
);
