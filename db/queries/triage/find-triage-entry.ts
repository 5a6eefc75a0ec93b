import { and, desc, eq } from "drizzle-orm";
import type { Db } from "../../client.server";
import { applications, triageDecisions, triageEntries } from "../../schema/applications";
import { cases } from "../../schema/cases";
import { residents, staff } from "../../schema/people";
import { hubs, organisations } from "../../schema/place";
import { referrals, services } from "../../schema/referrals";
import { isUuid } from "../is-uuid";

/** An entry with the person, the referral that came back, and where it is; `undefined` where it is not one the asker sees. */
export async function findTriageEntry(db: Db, id: string) {
  if (!isUuid(id)) return undefined;
  const [found] = await db
    .select({ entry: triageEntries, case: cases, resident: residents, hubName: hubs.name, referral: referrals, serviceName: services.name, providerName: organisations.name, askedByName: staff.name })
    .from(triageEntries)
    .innerJoin(cases, and(eq(cases.placeId, triageEntries.placeId), eq(cases.id, triageEntries.caseId)))
    .innerJoin(residents, and(eq(residents.placeId, cases.placeId), eq(residents.id, cases.residentId)))
    .innerJoin(hubs, and(eq(hubs.placeId, cases.placeId), eq(hubs.id, cases.hubId)))
    .leftJoin(referrals, and(eq(referrals.placeId, triageEntries.placeId), eq(referrals.id, triageEntries.referralId)))
    .leftJoin(services, and(eq(services.placeId, referrals.placeId), eq(services.id, referrals.serviceId)))
    .leftJoin(organisations, and(eq(organisations.placeId, referrals.placeId), eq(organisations.id, referrals.organisationId)))
    .leftJoin(staff, and(eq(staff.placeId, triageEntries.placeId), eq(staff.id, triageEntries.askedBy)))
    .where(eq(triageEntries.id, id));
  return found;
}

/** The application a case began with, the newest where there are several. */
export async function findApplicationOfCase(db: Db, caseId: string) {
  const [found] = await db.select().from(applications).where(eq(applications.caseId, caseId)).orderBy(desc(applications.submittedAt), desc(applications.id)).limit(1);
  return found;
}

/** Every decision on a case, newest first, with who took it and from which organisation. */
export const listDecisionsOfCase = (db: Db, caseId: string) =>
  db
    .select({
      entryId: triageDecisions.entryId, cause: triageEntries.cause, kind: triageDecisions.kind, offer: triageDecisions.offer, alsoSkills: triageDecisions.alsoSkills, suggestion: triageDecisions.suggestion,
      overrideReason: triageDecisions.overrideReason, words: triageDecisions.words, decidedAt: triageDecisions.decidedAt, decidedBy: staff.name, organisation: organisations.name,
    })
    .from(triageDecisions)
    .innerJoin(triageEntries, and(eq(triageEntries.placeId, triageDecisions.placeId), eq(triageEntries.id, triageDecisions.entryId)))
    .innerJoin(staff, and(eq(staff.placeId, triageDecisions.placeId), eq(staff.id, triageDecisions.decidedBy)))
    .innerJoin(organisations, and(eq(organisations.placeId, staff.placeId), eq(organisations.id, staff.organisationId)))
    .where(eq(triageDecisions.caseId, caseId))
    .orderBy(desc(triageDecisions.decidedAt), desc(triageDecisions.id));

export type PastDecision = Awaited<ReturnType<typeof listDecisionsOfCase>>[number];
