import { and, asc, count, desc, eq, inArray, sql, type SQL } from "drizzle-orm";
import { isOpen, referralStatuses, type ReferralStatus } from "#app/domain/referrals/referral";
import type { Db } from "../../client.server";
import { referrals, services } from "../../schema/referrals";

/** The three parts of a provider's list: their turn, open otherwise, ended within the days they still see it. */
export const providerParts = ["waiting", "open", "ended"] as const;
export type ProviderPart = (typeof providerParts)[number];

const statusesOf: Record<ProviderPart, readonly ReferralStatus[]> = {
  waiting: ["sent", "waiting_list"],
  open: referralStatuses.filter((status) => isOpen(status) && !["draft", "sent", "waiting_list"].includes(status)),
  ended: referralStatuses.filter((status) => !isOpen(status)),
};

const orderOf: Record<ProviderPart, SQL[]> = {
  waiting: [asc(referrals.respondByOn), asc(referrals.id)],
  open: [desc(referrals.answeredAt), asc(referrals.id)],
  ended: [desc(referrals.providerUntilOn), asc(referrals.id)],
};

const inPart = (part: ProviderPart) => inArray(referrals.status, [...statusesOf[part]]);

/** One page of a part. Which referrals there are at all is the database's policy: the provider's own, sent, open or ended within 30 days. */
export function listReferralsForProvider(db: Db, part: ProviderPart, { limit, offset }: { limit: number; offset: number }) {
  return db
    .select({
      reference: referrals.reference, status: referrals.status, respondByOn: referrals.respondByOn, waitingUntilOn: referrals.waitingUntilOn, sentAt: referrals.sentAt, endedOn: referrals.endedOn, serviceName: services.name,
      // Only a name that was shared.
      name: sql<string | null>`(select field ->> 'value' from jsonb_array_elements(${referrals.shared}) as field where field ->> 'key' = 'name')`,
    })
    .from(referrals)
    .innerJoin(services, and(eq(services.placeId, referrals.placeId), eq(services.id, referrals.serviceId)))
    .where(inPart(part))
    .orderBy(...orderOf[part])
    .limit(limit)
    .offset(offset);
}

export async function countReferralsForProvider(db: Db): Promise<Record<ProviderPart, number>> {
  const rows = await db.select({ status: referrals.status, count: count() }).from(referrals).groupBy(referrals.status).orderBy(referrals.status);
  const of = (part: ProviderPart) => rows.filter(({ status }) => statusesOf[part].includes(status)).reduce((sum, row) => sum + row.count, 0);
  return { waiting: of("waiting"), open: of("open"), ended: of("ended") };
}
