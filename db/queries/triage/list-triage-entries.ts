import { and, asc, count, eq, inArray, isNotNull, isNull, lte, ne, or, sql } from "drizzle-orm";
import type { TriageCause } from "#app/domain/applications/application";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { Offer } from "#app/domain/cases/offer";
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
  cause?: TriageCause | undefined;
  /** What the rules suggested as it arrived. */
  suggested?: Offer | undefined;
  urgentOnly?: boolean;
}

const inQueue = ({ hubIds, waitingForResident = false, dueBy, cause, suggested, urgentOnly }: QueueWishes) =>
  and(
    isNull(triageEntries.decidedAt),
    // Whoever is named on a restricted case triages it, whichever hub it is of.
    or(inArray(triageEntries.hubId, [...hubIds]), sql`exists (select from cases c where c.place_id = ${triageEntries.placeId} and c.id = ${triageEntries.caseId} and c.restricted)`),
    waitingForResident ? isNotNull(triageEntries.waitingSince) : isNull(triageEntries.waitingSince),
    dueBy && lte(triageEntries.dueOn, dueBy),
    cause && eq(triageEntries.cause, cause),
    suggested && eq(triageEntries.suggested, suggested),
    urgentOnly ? eq(triageEntries.urgent, true) : undefined,
  );

// The most overdue first, the urgent first among those due on one day.
const inTurn = [asc(triageEntries.dueOn), sql`${triageEntries.urgent} desc`, asc(triageEntries.arrivedAt), asc(triageEntries.id)];

/** A page of the queue, in the order in which to take it. Restricted cases are in it for the people named on them alone. */
export async function listTriageEntries(db: Db, wishes: QueueWishes, { limit, offset = 0 }: { limit: number; offset?: number }) {
  if (wishes.hubIds.length === 0) return [];
  return db
    .select({
      id: triageEntries.id, cause: triageEntries.cause, suggested: triageEntries.suggested, askedOffer: triageEntries.askedOffer, words: triageEntries.words, urgent: triageEntries.urgent, arrivedAt: triageEntries.arrivedAt, dueOn: triageEntries.dueOn, waitingSince: triageEntries.waitingSince,
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

/** Whose turn it is next, after an entry that is passed over where one is; from the beginning again where nobody comes after it. `undefined` when nobody else waits. */
export async function findNextEntryId(db: Db, wishes: QueueWishes, passedOver?: string): Promise<string | undefined> {
  if (wishes.hubIds.length === 0) return undefined;
  const others = passedOver === undefined ? undefined : ne(triageEntries.id, passedOver);
  const [passed] = passedOver === undefined ? [] : await db.select().from(triageEntries).where(eq(triageEntries.id, passedOver));
  const { dueOn, urgent, arrivedAt, id } = triageEntries;
  const comesAfter = passed ? [sql`(${dueOn}, not ${urgent}, ${arrivedAt}, ${id}) > (${passed.dueOn}::date, ${!passed.urgent}::boolean, ${passed.arrivedAt.toISOString()}::timestamptz, ${passed.id}::uuid) desc`] : [];
  const [row] = await db.select({ id: triageEntries.id }).from(triageEntries).where(and(inQueue(wishes), others)).orderBy(...comesAfter, ...inTurn).limit(1);
  return row?.id;
}
