import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Db } from "../../client.server";
import { claims, fundingStreams } from "../../schema/agreements";
import { cases } from "../../schema/cases";

/** What was claimed for residents in returns that are frozen, and not taken back since; as far as whoever asks may see the cases. */
export const listClaimsOfResidents = (db: Db, residentIds: readonly string[]) =>
  db
    .select({ factKey: claims.factKey, measureCode: claims.measureCode, claimedOn: claims.claimedOn, streamName: fundingStreams.name, share: claims.share })
    .from(claims)
    .innerJoin(cases, and(eq(cases.placeId, claims.placeId), eq(cases.id, claims.caseId)))
    .innerJoin(fundingStreams, and(eq(fundingStreams.placeId, claims.placeId), eq(fundingStreams.id, claims.streamId)))
    .where(and(inArray(cases.residentId, [...residentIds]), isNull(claims.withdrawnInReturnId)))
    .orderBy(asc(claims.claimedOn), asc(claims.factKey), asc(claims.measureCode), asc(fundingStreams.code));

export type ClaimOfResident = Awaited<ReturnType<typeof listClaimsOfResidents>>[number];
