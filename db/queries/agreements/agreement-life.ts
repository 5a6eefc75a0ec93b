import { and, asc, eq, sql } from "drizzle-orm";
import type { Db } from "../../client.server";
import { agreementCouncils, agreementQuarterTargets } from "../../schema/agreement-life";
import { cases } from "../../schema/cases";
import { residents } from "../../schema/people";
import { hubs, organisations, postcodes } from "../../schema/place";

/** People to reach by measure and quarter, where that was agreed. */
export const listQuarterTargets = (db: Db, agreementId: string) =>
  db
    .select({ measureCode: agreementQuarterTargets.measureCode, quarter: agreementQuarterTargets.quarter, people: agreementQuarterTargets.people })
    .from(agreementQuarterTargets)
    .where(eq(agreementQuarterTargets.agreementId, agreementId))
    .orderBy(asc(agreementQuarterTargets.quarter), asc(agreementQuarterTargets.measureCode));

/** The councils whose residents an agreement is for. */
export const listAgreementCouncils = (db: Db, agreementId: string) =>
  db
    .select({ id: organisations.id, name: organisations.name })
    .from(agreementCouncils)
    .innerJoin(organisations, and(eq(organisations.placeId, agreementCouncils.placeId), eq(organisations.id, agreementCouncils.organisationId)))
    .where(eq(agreementCouncils.agreementId, agreementId))
    .orderBy(asc(organisations.name), asc(organisations.id));

/** Every hub and every council of the place, by name. */
export async function listWhereCounted(db: Db): Promise<{ hubs: { id: string; name: string }[]; councils: { id: string; name: string }[] }> {
  return {
    hubs: await db.select({ id: hubs.id, name: hubs.name }).from(hubs).orderBy(asc(hubs.name), asc(hubs.id)),
    councils: await db.select({ id: organisations.id, name: organisations.name }).from(organisations).where(eq(organisations.kind, "council")).orderBy(asc(organisations.name), asc(organisations.id)),
  };
}

/** Where some residents' cases are counted: at which hub, and under the council of the person's postcode, where the place knows it; under the one kept of somebody who was made anonymous. */
export const listWhereabouts = (db: Db, residentIds: readonly string[]) =>
  db
    .select({ caseId: cases.id, hubId: cases.hubId, councilId: sql<string | null>`coalesce(${residents.keptCouncilId}, ${postcodes.councilId})` })
    .from(cases)
    .innerJoin(residents, and(eq(residents.placeId, cases.placeId), eq(residents.id, cases.residentId)))
    .leftJoin(postcodes, and(eq(postcodes.placeId, residents.placeId), eq(postcodes.postcode, residents.postcode)))
    .where(sql`${cases.residentId} = any(${`{${residentIds.join(",")}}`}::uuid[])`)
    .orderBy(asc(cases.id));
