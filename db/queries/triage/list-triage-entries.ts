import { and, asc, count, eq, inArray, isNotNull, isNull, lte, sql } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { Db } from "../../client.server";
import { triageEntries } from "../../schema/applications";
import { cases } from "../../schema/cases";
import { residents } from "../../schema/people";
import { hubs } from "../../schema/place";
import { referrals, services } from "../../schema/referrals";

export interface QueueWishes {
  /** The hubs whose queue it is, whoever employs the adviser. */
  hubIds: readonly string[];
  /** Entries that wait for the resident's answer, which stand apart; otherwise those that wait for us. */
  waitingForResident?: boolean;
  /** Only what is due by this day. */
  dueBy?: CalendarDay;
}

const inQueue = ({ hubIds, waitingForResident = false, dueBy }: QueueWishes) =>
  and(
    isNull(triageEntries.decidedAt),
    inArray(triageEntries.hubId, [...hubIds]),
    waitingForResident ? isNotNull(triageEntries.waitingSince) : isNull(triageEntries.waitingSince),
    dueBy && lte(triageEntries.dueOn, dueBy),
  );

// The most overdue first, the urgent first among those due on one day.
const inTurn = [asc(triageEntries.dueOn), sql`${triageEntries.urgent} desc`, asc(triageEntries.arrivedAt), asc(triageEntries.id)];

/** A page of the queue, in the order in which to take it. Restricted cases are in it for the people named on them alone. */
export async function listTriageEntries(db: Db, wishes: QueueWishes, { limit, offset = 0 }: { limit: number; offset?: number }) {
  if (wishes.hubIds.length === 0) return [];
  return db
    .select({
      id: triageEntries.id, cause: triageEntries.cause, words: triageEntries.words, urgent: triageEntries.urgent, arrivedAt: triageEntries.arrivedAt, dueOn: triageEntries.dueOn, waitingSince: triageEntries.waitingSince,
      caseRef: cases.reference, firstName: residents.firstName, lastName: residents.lastName, preferredName: residents.preferredName, dateOfBirth: residents.dateOfBirth,
      hubName: hubs.name, serviceName: services.name, declineReason: referrals.declineReason,
    })
    .from(triageEntries)
    .innerJoin(cases, and(eq(cases.placeId, triageEntries.placeId), eq(cases.id, triageEntries.caseId)))
    .innerJoin(residents, and(eq(residents.placeId, cases.placeId), eq(residents.id, cases.residentId)))
    .innerJoin(hubs, and(eq(hubs.placeId, triageEntries.placeId), eq(hubs.id, triageEntries.hubId)))
    .leftJoin(referrals, and(eq(referrals.placeId, triageEntries.placeId), eq(referrals.id, triageEntries.referralId)))
    .leftJoin(services, and(eq(services.placeId, referrals.placeId), eq(services.id, referrals.serviceId)))
    .where(inQueue(wishes))
    .orderBy(...inTurn)
    .limit(limit)
    .offset(offset);
}

export type QueuedEntry = Awaited<ReturnType<typeof listTriageEntries>>[number];

export async function countTriageEntries(db: Db, wishes: QueueWishes): Promise<number> {
  if (wishes.hubIds.length === 0) return 0;
  const [row] = await db.select({ count: count() }).from(triageEntries).where(inQueue(wishes));
  return row?.count ?? 0;
}

/** Whose turn it is next; `undefined` when the queue is empty. */
export async function findNextEntryId(db: Db, hubIds: readonly string[]): Promise<string | undefined> {
  if (hubIds.length === 0) return undefined;
  const [row] = await db.select({ id: triageEntries.id }).from(triageEntries).where(inQueue({ hubIds })).orderBy(...inTurn).limit(1);
  return row?.id;
}
