import { and, asc, eq, gte, isNotNull, notInArray, sql } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { MeasuredTimes, ReferralDays } from "#app/domain/finding/times";
import type { Db } from "../../client.server";
import { referralAnswers } from "../../schema/answering";
import { serviceTimes } from "../../schema/finding";
import { referrals } from "../../schema/referrals";

const londonDay = (instant: ReturnType<typeof sql>) => sql<CalendarDay | null>`to_char(${instant} at time zone 'Europe/London', 'YYYY-MM-DD')`;
const first = (which: ReturnType<typeof sql>) => sql`(select min(${referralAnswers.givenAt}) from ${referralAnswers} where ${referralAnswers.placeId} = ${referrals.placeId} and ${referralAnswers.referralId} = ${referrals.id} and ${which})`;

/** The days of every referral sent since a day, by service. As the service: it counts those nobody else sees together. */
export async function listReferralDays(db: Db, since: CalendarDay): Promise<Map<string, ReferralDays[]>> {
  const rows = await db
    .select({
      serviceId: referrals.serviceId,
      sentOn: londonDay(sql`${referrals.sentAt}`),
      // Silence is no answer.
      answeredOn: londonDay(sql`coalesce(${first(sql`${referralAnswers.kind} <> 'expire'`)}, case when ${referrals.status} <> 'expired' then ${referrals.answeredAt} end)`),
      acceptedOn: londonDay(first(sql`${referralAnswers.toStatus} = 'accepted'`)),
      startedOn: referrals.startedOn,
    })
    .from(referrals)
    .where(and(isNotNull(referrals.sentAt), gte(sql`(${referrals.sentAt} at time zone 'Europe/London')::date`, since)))
    .orderBy(asc(referrals.serviceId), asc(referrals.sentAt), asc(referrals.id));
  const found = new Map<string, ReferralDays[]>();
  for (const { serviceId, sentOn, ...days } of rows) if (sentOn) found.set(serviceId, [...(found.get(serviceId) ?? []), { sentOn, ...days }]);
  return found;
}

/** Keeps the times of services in place of those kept before; of others nothing is kept. */
export async function saveServiceTimes(db: Db, untilOn: CalendarDay, times: ReadonlyMap<string, MeasuredTimes>): Promise<void> {
  const ids = [...times.keys()];
  await db.delete(serviceTimes).where(ids.length > 0 ? notInArray(serviceTimes.serviceId, ids) : undefined);
  for (const [serviceId, measured] of times) {
    const row = { ...measured, untilOn };
    await db.insert(serviceTimes).values({ ...row, serviceId }).onConflictDoUpdate({ target: [serviceTimes.placeId, serviceTimes.serviceId], set: row });
  }
}

/** What was worked out for one service; `undefined` where nothing was. */
export const findServiceTimes = async (db: Db, serviceId: string) => (await db.select().from(serviceTimes).where(eq(serviceTimes.serviceId, serviceId)))[0];
