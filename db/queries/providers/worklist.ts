import { and, asc, count, eq, exists, inArray, isNotNull, isNull, not, or, sql, type SQL } from "drizzle-orm";
import { isOpen, referralStatuses } from "#app/domain/referrals/referral";
import { reportedStatuses } from "#app/domain/reports/end-report";
import type { ProviderView } from "#app/domain/worklists/provider-worklist";
import type { Db } from "../../client.server";
import { referralReports } from "../../schema/answering";
import { referrals, services } from "../../schema/referrals";

const reported = (db: Db) => exists(db.select({ one: sql`1` }).from(referralReports).where(and(eq(referralReports.placeId, referrals.placeId), eq(referralReports.referralId, referrals.id))));
const is = (...statuses: (typeof referralStatuses)[number][]) => inArray(referrals.status, statuses);
const reportMissing = (db: Db) => and(is(...reportedStatuses), not(reported(db)));

/** The same cut as `viewOf` makes. */
const inView = (db: Db, view: ProviderView): SQL | undefined =>
  ({
    "needs-answer": () => and(is("sent"), isNull(referrals.answeredAt)),
    "questions-answered": () => and(is("sent"), isNotNull(referrals.answeredAt)),
    "waiting-list": () => is("waiting_list"),
    "with-adviser": () => is("asked_for_more", "dates_offered"),
    "to-start": () => is("accepted"),
    "under-way": () => is("started"),
    report: () => reportMissing(db),
    ended: () => is(...referralStatuses.filter((status) => !isOpen(status))),
  })[view]();

export interface WorklistFilter {
  /** Absent: whatever is open, and reports that are still to be written. */
  view?: ProviderView | undefined;
  serviceId?: string | undefined;
}

const which = (db: Db, { view, serviceId }: WorklistFilter) =>
  and(view ? inView(db, view) : or(is(...referralStatuses.filter(isOpen)), reportMissing(db)), serviceId === undefined ? undefined : eq(referrals.serviceId, serviceId));

/**
 * What a provider has to do, most overdue first; after it what waits for others, and what has ended. Which referrals there are at all is
 * the database's policy: the provider's own, sent, open or ended within 30 days. A report is due about two weeks after the end was told.
 */
export function listWork(db: Db, filter: WorklistFilter, { limit, offset }: { limit: number; offset: number }) {
  const due = sql`case when ${is("sent", "waiting_list")} then ${referrals.respondByOn} when ${reportMissing(db)} then ${referrals.providerUntilOn} - 16 end`;
  return db
    .select({
      reference: referrals.reference, status: referrals.status, respondByOn: referrals.respondByOn, waitingUntilOn: referrals.waitingUntilOn, sentAt: referrals.sentAt, answeredAt: referrals.answeredAt, startedOn: referrals.startedOn, endedOn: referrals.endedOn,
      agreedDay: referrals.agreedDay, providerUntilOn: referrals.providerUntilOn, serviceName: services.name, reported: sql<boolean>`${reported(db)}`,
      // Only a name that was shared.
      name: sql<string | null>`(select field ->> 'value' from jsonb_array_elements(${referrals.shared}) as field where field ->> 'key' = 'name')`,
    })
    .from(referrals)
    .innerJoin(services, and(eq(services.placeId, referrals.placeId), eq(services.id, referrals.serviceId)))
    .where(which(db, filter))
    .orderBy(sql`${due} asc nulls last`, sql`array_position(array['accepted', 'started', 'asked_for_more', 'dates_offered'], ${referrals.status}::text)`, sql`coalesce(${referrals.endedOn}, (${referrals.answeredAt} at time zone 'Europe/London')::date) desc nulls last`, asc(referrals.id))
    .limit(limit)
    .offset(offset);
}

export async function countWork(db: Db, filter: WorklistFilter): Promise<number> {
  const [row] = await db.select({ total: count() }).from(referrals).where(which(db, filter));
  return row?.total ?? 0;
}

/** The services of an organisation, by name: to filter by. */
export const listOwnServices = (db: Db, organisationId: string) => db.select({ id: services.id, name: services.name }).from(services).where(eq(services.organisationId, organisationId)).orderBy(asc(services.name), asc(services.id));
