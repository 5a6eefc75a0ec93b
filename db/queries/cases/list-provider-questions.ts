import { and, asc, eq, isNull, ne, or, sql } from "drizzle-orm";
import type { Db } from "../../client.server";
import { cases } from "../../schema/cases";
import { residents } from "../../schema/people";
import { referralMessages, referrals, services } from "../../schema/referrals";

/** Questions providers wait on an adviser for about a referral they made on a case that is not theirs: their own cases wait for it themselves. The longest waiting first. */
export const listProviderQuestions = (db: Db, staffId: string, most: number) =>
  db
    .select({
      id: referrals.id, reference: referrals.reference, respondByOn: referrals.respondByOn, service: services.name, caseRef: cases.reference,
      firstName: residents.firstName, lastName: residents.lastName, preferredName: residents.preferredName,
      question: sql<string | null>`(select ${referralMessages.words} from ${referralMessages} where ${referralMessages.placeId} = ${referrals.placeId} and ${referralMessages.referralId} = ${referrals.id} and ${referralMessages.fromProvider} order by ${referralMessages.writtenAt} desc, ${referralMessages.id} desc limit 1)`,
    })
    .from(referrals)
    .innerJoin(cases, and(eq(cases.placeId, referrals.placeId), eq(cases.id, referrals.caseId)))
    .innerJoin(residents, and(eq(residents.placeId, cases.placeId), eq(residents.id, cases.residentId)))
    .innerJoin(services, and(eq(services.placeId, referrals.placeId), eq(services.id, referrals.serviceId)))
    .where(and(eq(referrals.status, "asked_for_more"), eq(referrals.madeBy, staffId), or(isNull(cases.leadId), ne(cases.leadId, staffId))))
    .orderBy(sql`${referrals.respondByOn} asc nulls last`, asc(referrals.id))
    .limit(most);
