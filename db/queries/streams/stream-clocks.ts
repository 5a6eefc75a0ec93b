import { asc, count, eq, sql } from "drizzle-orm";
import type { StreamClocks } from "#app/domain/referrals/clocks";
import type { Db } from "../../client.server";
import { fundingStreams } from "../../schema/agreements";
import { services } from "../../schema/referrals";
import { isUuid } from "../is-uuid";

const columns = { id: fundingStreams.id, code: fundingStreams.code, name: fundingStreams.name, funder: fundingStreams.funder, fromOn: fundingStreams.fromOn, untilOn: fundingStreams.untilOn, remindAfter: fundingStreams.remindAfter, expireAfter: fundingStreams.expireAfter };

/** Streams of money with how long providers paid from them have to answer, and how many services they pay for, by code. */
export const listStreamClocks = (db: Db) =>
  db
    .select({ ...columns, services: count(services.id) })
    .from(fundingStreams)
    .leftJoin(services, eq(services.streamId, fundingStreams.id))
    .groupBy(fundingStreams.placeId, fundingStreams.id)
    .orderBy(asc(fundingStreams.code), asc(fundingStreams.id));

/** The services a stream pays for, by name. */
export const listServicesOfStream = (db: Db, streamId: string) =>
  db.select({ id: services.id, name: services.name }).from(services).where(eq(services.streamId, streamId)).orderBy(asc(sql`lower(${services.name})`), asc(services.id));

/** One stream; `undefined` where there is none. */
export async function findStreamClocks(db: Db, id: string) {
  return isUuid(id) ? (await db.select(columns).from(fundingStreams).where(eq(fundingStreams.id, id)))[0] : undefined;
}

/** The same, held until the transaction ends. */
export async function lockStreamClocks(db: Db, id: string) {
  return isUuid(id) ? (await db.select(columns).from(fundingStreams).where(eq(fundingStreams.id, id)).for("update"))[0] : undefined;
}

export const saveStreamClocks = async (db: Db, id: string, { remindAfter, expireAfter }: StreamClocks): Promise<void> => void (await db.update(fundingStreams).set({ remindAfter, expireAfter }).where(eq(fundingStreams.id, id)));
