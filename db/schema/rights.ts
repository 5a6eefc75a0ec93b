import { sql } from "drizzle-orm";
import { check, index, jsonb, pgEnum, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { Decided } from "#app/domain/rights/passages";
import { answers, askers, identityChecks, requestKinds, whyNotErased } from "#app/domain/rights/rights-request";
import { cases } from "./cases";
import { calendarDay, id, instant, key, placeId, refers } from "./columns";
import { staff } from "./people";

export const rightsKind = pgEnum("rights_kind", requestKinds);
export const rightsAsker = pgEnum("rights_asker", askers);
export const rightsIdentity = pgEnum("rights_identity", identityChecks);
export const rightsAnswer = pgEnum("rights_answer", answers);
export const rightsWhyNot = pgEnum("rights_why_not", whyNotErased);

/** Somebody asked for everything held about them, or for it to be erased: who, when, and what was answered. */
export const rightsRequests = pgTable(
  "rights_requests",
  {
    placeId: placeId(),
    id: id(),
    caseId: uuid("case_id").notNull(),
    kind: rightsKind("kind").notNull(),
    asker: rightsAsker("asker").notNull(),
    identity: rightsIdentity("identity").notNull(),
    /** Who, where it was somebody acting for them, and what they asked. */
    words: text("words").notNull(),
    askedOn: calendarDay("asked_on").notNull(),
    dueOn: calendarDay("due_on").notNull(),
    recordedBy: uuid("recorded_by").notNull(),
    recordedByName: text("recorded_by_name").notNull(),
    recordedAt: instant("recorded_at").notNull(),
    /** Of a copy: what happens with each passage that may be about somebody else. */
    passages: jsonb("passages").$type<Decided>().notNull().default({}),
    answer: rightsAnswer("answer"),
    whyNot: rightsWhyNot("why_not"),
    answerWords: text("answer_words").notNull().default(""),
    answeredAt: instant("answered_at"),
    answeredByName: text("answered_by_name"),
  },
  (table) => [key(table), refers(table, table.caseId, cases), refers(table, table.recordedBy, staff), index().on(table.placeId, table.caseId), index("rights_requests_open").on(table.placeId, table.dueOn).where(sql`answered_at is null`), check("answered_as_a_whole", sql`(answer is null) = (answered_at is null)`)],
);
