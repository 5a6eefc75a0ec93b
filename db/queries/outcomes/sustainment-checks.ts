import { and, asc, desc, eq, gt, isNull, or, sql } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { jobStartKinds } from "#app/domain/outcomes/outcome";
import { startsWaitingFor, sustainmentWeeks, type DueCheck, type SustainmentAnswer } from "#app/domain/outcomes/sustainment-check";
import type { ToldAnswer } from "#app/domain/outcomes/told-answer";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { cases } from "../../schema/cases";
import { outcomes } from "../../schema/outcomes";
import { sustainmentChecks } from "../../schema/support";
import { isUuid } from "../is-uuid";
import { withoutNulls } from "./without-nulls";

const notAskedYet = (today: CalendarDay) =>
  or(
    ...sustainmentWeeks.map((weeks) => {
      const { from, to } = startsWaitingFor(weeks, today);
      return sql`(${outcomes.happenedOn} between ${from} and ${to} and not exists (select from ${sustainmentChecks} where ${sustainmentChecks.placeId} = ${outcomes.placeId} and ${sustainmentChecks.outcomeId} = ${outcomes.id} and ${sustainmentChecks.weeks} >= ${weeks}))`;
    }),
  );

/** The next cases with a job start whose question may wait, in a settled order; begin with no `after`. The rules decide about each. */
export async function listCasesToAsk(db: Db, today: CalendarDay, most: number, after?: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: outcomes.caseId })
    .from(outcomes)
    .where(and(or(...jobStartKinds.map((kind) => eq(outcomes.kind, kind))), eq(outcomes.recordedInError, false), notAskedYet(today), after ? gt(outcomes.caseId, after) : undefined))
    .orderBy(asc(outcomes.caseId))
    .limit(most);
  return rows.map(({ id }) => id);
}

/** Holds a case so that two workers never ask at once; `undefined` where another has it, or it is gone. */
export async function takeCaseToAsk(db: Db, caseId: string) {
  const [taken] = await db.select({ id: cases.id, status: cases.status, closeReason: cases.closeReason }).from(cases).where(eq(cases.id, caseId)).for("no key update", { skipLocked: true });
  return taken;
}

/** Every question a case was asked about its jobs, as they were asked. */
export async function listChecksOfCase(db: Db, caseId: string) {
  const rows = await db.select().from(sustainmentChecks).where(eq(sustainmentChecks.caseId, caseId)).orderBy(asc(sustainmentChecks.askedAt), asc(sustainmentChecks.id));
  return rows.map(withoutNulls);
}

export type SustainmentCheck = Awaited<ReturnType<typeof listChecksOfCase>>[number];

export async function addCheck({ db, now, newId }: Deps, caseId: string, { outcomeId, weeks, dueOn }: DueCheck): Promise<string> {
  const id = newId();
  await db.insert(sustainmentChecks).values({ id, caseId, outcomeId, weeks, dueOn, askedAt: now() });
  return id;
}

/** One question, held until the transaction ends; `undefined` where it is not one the asker sees. */
export async function lockCheck(db: Db, id: string) {
  if (!isUuid(id)) return undefined;
  const [found] = await db.select().from(sustainmentChecks).where(eq(sustainmentChecks.id, id)).for("update");
  return found && withoutNulls(found);
}

/** One question of a case by its id, to look at. */
export async function findCheck(db: Db, id: string) {
  if (!isUuid(id)) return undefined;
  const [found] = await db.select().from(sustainmentChecks).where(eq(sustainmentChecks.id, id));
  return found && withoutNulls(found);
}

/** The newest question of a case, answered or not: an older one is not waited for any more. */
export async function findNewestCheck(db: Db, caseId: string) {
  const [newest] = await db.select().from(sustainmentChecks).where(eq(sustainmentChecks.caseId, caseId)).orderBy(desc(sustainmentChecks.askedAt), desc(sustainmentChecks.id)).limit(1);
  return newest && withoutNulls(newest);
}

/** `seenTo`: nothing is left for an adviser to do. */
export async function saveAnswer({ db, now }: Pick<Deps, "db" | "now">, id: string, answer: SustainmentAnswer, seenTo: boolean): Promise<void> {
  await db.update(sustainmentChecks).set({ answer, answeredAt: now(), ...(seenTo && { seenToAt: now() }) }).where(eq(sustainmentChecks.id, id));
}

/** What they told an adviser. Where somebody had said before that they tried, an answer that needs an adviser waits for one again. */
export async function saveToldAnswer({ db, now }: Pick<Deps, "db" | "now">, by: StaffActor, id: string, { answer, way, toldOn, endedOn, words, proofSeen }: ToldAnswer, seenTo: boolean): Promise<void> {
  const ended = answer === "still_there" ? undefined : endedOn;
  await db.update(sustainmentChecks).set({ answer, answeredAt: now(), endedOn: ended, words, toldTo: by.id, toldToName: by.name, toldWay: way, toldOn, proofSeen, seenToAt: seenTo ? now() : null }).where(eq(sustainmentChecks.id, id));
}

/** There was no safe way to send the question. */
export async function markNotSent(db: Db, id: string): Promise<void> {
  await db.update(sustainmentChecks).set({ sent: false }).where(eq(sustainmentChecks.id, id));
}

/** What they added to their answer. */
export async function saveAnswerDetails({ db }: Pick<Deps, "db">, id: string, details: { endedOn?: CalendarDay; words?: string }): Promise<void> {
  await db.update(sustainmentChecks).set(details).where(eq(sustainmentChecks.id, id));
}

/** An adviser has recorded what came of it, or spoken to them. `false` where somebody did already. */
export async function markSeenTo({ db, now }: Pick<Deps, "db" | "now">, id: string): Promise<boolean> {
  const marked = await db.update(sustainmentChecks).set({ seenToAt: now() }).where(and(eq(sustainmentChecks.id, id), isNull(sustainmentChecks.seenToAt))).returning({ id: sustainmentChecks.id });
  return marked.length === 1;
}

