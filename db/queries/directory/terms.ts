import { and, asc, count, eq, sql } from "drizzle-orm";
import type { BarrierCode } from "#app/domain/cases/barrier";
import type { Db } from "../../client.server";
import { serviceTerms, taxonomies, taxonomyTerms } from "../../schema/directory";

export const countTerms = async (db: Db): Promise<number> => (await db.select({ terms: count() }).from(taxonomyTerms))[0]?.terms ?? 0;

/** Terms of feeds with the barrier each stands for, and how many services have it: those that stand for none and are used most come first. */
export const listTerms = (db: Db, { limit, offset }: { limit: number; offset: number }) => {
  const used = sql<number>`(select count(*)::int from ${serviceTerms} where ${serviceTerms.placeId} = ${taxonomyTerms.placeId} and ${serviceTerms.termId} = ${taxonomyTerms.id})`;
  return db
    .select({ id: taxonomyTerms.id, name: taxonomyTerms.name, list: taxonomies.name, barrier: taxonomyTerms.barrier, services: sql<number>`${used}` })
    .from(taxonomyTerms)
    .leftJoin(taxonomies, and(eq(taxonomies.placeId, taxonomyTerms.placeId), eq(taxonomies.id, taxonomyTerms.taxonomyId)))
    .orderBy(sql`${taxonomyTerms.barrier} is not null`, sql`${used} desc`, asc(taxonomyTerms.name), asc(taxonomyTerms.id))
    .limit(limit)
    .offset(offset);
};

export const listServicesWithTerm = (db: Db, termId: string): Promise<{ id: string }[]> => db.select({ id: serviceTerms.serviceId }).from(serviceTerms).where(eq(serviceTerms.termId, termId)).orderBy(asc(serviceTerms.serviceId));

export const saveTermBarrier = async (db: Db, id: string, barrier: BarrierCode | null): Promise<void> => void (await db.update(taxonomyTerms).set({ barrier }).where(eq(taxonomyTerms.id, id)));
