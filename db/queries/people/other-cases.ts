import { and, asc, desc, eq, ne, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db } from "../../client.server";
import { cases } from "../../schema/cases";
import { hubs } from "../../schema/place";
import { merges } from "../../schema/trust";

/** The person's other cases, open ones first: those the asker sees, with the joining that brought the two together where there was one. */
export function listOtherCases(db: Db, caseId: string) {
  const other = alias(cases, "other");
  const [kept, merged] = [and(eq(merges.keptCaseId, cases.id), eq(merges.mergedCaseId, other.id)), and(eq(merges.keptCaseId, other.id), eq(merges.mergedCaseId, cases.id))];
  return db
    .select({ reference: other.reference, status: other.status, openedOn: other.openedOn, hubName: hubs.name, mergeId: merges.id })
    .from(cases)
    .innerJoin(other, and(eq(other.placeId, cases.placeId), eq(other.residentId, cases.residentId), ne(other.id, cases.id)))
    .innerJoin(hubs, and(eq(hubs.placeId, other.placeId), eq(hubs.id, other.hubId)))
    .leftJoin(merges, and(eq(merges.placeId, cases.placeId), eq(merges.status, "confirmed"), or(kept, merged)))
    .where(eq(cases.id, caseId))
    .orderBy(sql`${other.status} = 'closed'`, desc(other.openedOn), asc(other.reference));
}

export type OtherCase = Awaited<ReturnType<typeof listOtherCases>>[number];
