import { and, desc, eq, ne, sql } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { Quarter } from "#app/domain/calendar/financial-quarter";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { returnRounds } from "../../schema/agreement-life";
import { agreements, fundingStreams, returns } from "../../schema/agreements";
import { isUuid } from "../is-uuid";

const streamOr = (column: typeof returns.streamId | typeof returnRounds.streamId) => sql`coalesce(${column}, '00000000-0000-0000-0000-000000000000')`;

const columns = { id: returnRounds.id, agreementId: returnRounds.agreementId, streamId: returnRounds.streamId, quarter: returnRounds.quarter, dueOn: returnRounds.dueOn };
const typed = <Row extends { quarter: string; streamId: string | null }>(row: Row) => ({ ...row, quarter: row.quarter as Quarter, streamId: row.streamId ?? undefined });

/** Every round with the living return that answers it, the newest quarter first. */
export async function listRounds(db: Db) {
  const rows = await db
    .select({ ...columns, openedByName: returnRounds.openedByName, agreementName: agreements.name, streamCode: fundingStreams.code, streamName: fundingStreams.name, returnId: returns.id, status: returns.status })
    .from(returnRounds)
    .innerJoin(agreements, and(eq(agreements.placeId, returnRounds.placeId), eq(agreements.id, returnRounds.agreementId)))
    .leftJoin(fundingStreams, and(eq(fundingStreams.placeId, returnRounds.placeId), eq(fundingStreams.id, returnRounds.streamId)))
    .leftJoin(
      returns,
      and(eq(returns.placeId, returnRounds.placeId), eq(returns.agreementId, returnRounds.agreementId), eq(returns.quarter, returnRounds.quarter), sql`${streamOr(returns.streamId)} = ${streamOr(returnRounds.streamId)}`, ne(returns.status, "superseded")),
    )
    .orderBy(desc(returnRounds.quarter), agreements.name, sql`${fundingStreams.code} nulls first`, returnRounds.id);
  return rows.map(typed);
}

export async function findRound(db: Db, id: string) {
  if (!isUuid(id)) return undefined;
  const [found] = await db.select(columns).from(returnRounds).where(eq(returnRounds.id, id));
  return found && typed(found);
}

/** How a quarter of an agreement is asked for already: as a whole, by stream, and by which streams. */
export async function listRoundsOf(db: Db, agreementId: string, quarter: Quarter) {
  return db.select({ streamId: returnRounds.streamId }).from(returnRounds).where(and(eq(returnRounds.agreementId, agreementId), eq(returnRounds.quarter, quarter))).orderBy(returnRounds.streamId);
}

/** Opens a round; answers whether it was not open already. */
export async function addRound({ db, now, newId }: Deps, by: StaffActor, round: { agreementId: string; quarter: Quarter; streamId?: string | undefined; dueOn: CalendarDay }): Promise<boolean> {
  const added = await db.insert(returnRounds).values({ ...round, id: newId(), openedAt: now(), openedBy: by.id, openedByName: by.name }).onConflictDoNothing().returning({ id: returnRounds.id });
  return added.length > 0;
}

/** Streams of every agreement, for whoever opens a round or builds a return for one. */
export const listStreamsOfAgreements = (db: Db) =>
  db
    .select({ id: fundingStreams.id, code: fundingStreams.code, name: fundingStreams.name })
    .from(fundingStreams)
    .where(sql`exists (select from agreement_streams s where s.place_id = ${fundingStreams.placeId} and s.stream_id = ${fundingStreams.id})`)
    .orderBy(fundingStreams.code, fundingStreams.id);
