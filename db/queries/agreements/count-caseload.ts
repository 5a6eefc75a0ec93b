import { and, asc, count, eq, inArray, isNull, lt, sql } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { Db } from "../../client.server";
import { triageEntries } from "../../schema/applications";
import { cases, enrolments } from "../../schema/cases";
import { referrals } from "../../schema/referrals";

/** Cases in support by the offer they are in now; one in two offers is in both. As far as whoever asks may see them. */
export const countCasesByOffer = (db: Db) =>
  db
    .select({ offer: enrolments.offer, cases: count() })
    .from(enrolments)
    .innerJoin(cases, and(eq(cases.placeId, enrolments.placeId), eq(cases.id, enrolments.caseId)))
    .where(and(eq(cases.status, "in_support"), isNull(enrolments.untilOn)))
    .groupBy(enrolments.offer)
    .orderBy(asc(enrolments.offer));

export interface Waiting {
  waiting: number;
  overdue: number;
}

const overdueIf = (condition: ReturnType<typeof lt>) => sql<number>`(count(*) filter (where ${condition}))::int`;

/** Cases in the triage queues, and those of them past their day. Those that wait for the resident's answer are left out. */
export async function countTriage(db: Db, today: CalendarDay): Promise<Waiting> {
  const [row] = await db
    .select({ waiting: count(), overdue: overdueIf(lt(triageEntries.dueOn, today)) })
    .from(triageEntries)
    .where(and(isNull(triageEntries.decidedAt), isNull(triageEntries.waitingSince)));
  return row ?? { waiting: 0, overdue: 0 };
}

/** Referrals a provider has not answered, and those of them past the day it should have. */
export async function countUnanswered(db: Db, today: CalendarDay): Promise<Waiting> {
  const [row] = await db
    .select({ waiting: count(), overdue: overdueIf(lt(referrals.respondByOn, today)) })
    .from(referrals)
    .where(inArray(referrals.status, ["sent", "asked_for_more"]));
  return row ?? { waiting: 0, overdue: 0 };
}
