import { and, desc, eq, inArray, isNotNull, isNull, ne, sql } from "drizzle-orm";
import type { Quarter } from "#app/domain/calendar/financial-quarter";
import type { StaffActor } from "#app/domain/people/actor";
import type { FrozenQuarter } from "#app/domain/returns/build";
import type { ReturnCheck } from "#app/domain/returns/checks";
import type { ReturnStatus } from "#app/domain/returns/return";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { agreements, fundingStreams, returns } from "../../schema/agreements";
import { isUuid } from "../is-uuid";

export type FoundReturn = NonNullable<Awaited<ReturnType<typeof findReturn>>>;

const withAgreement = (db: Db) =>
  db
    .select({
      id: returns.id,
      agreementId: returns.agreementId,
      agreementName: agreements.name,
      streamId: returns.streamId,
      streamCode: fundingStreams.code,
      streamName: fundingStreams.name,
      quarter: returns.quarter,
      status: returns.status,
      builtAt: returns.builtAt,
      builtByName: returns.builtByName,
      checks: returns.checks,
      frozenAt: returns.frozenAt,
      frozenBy: returns.frozenBy,
      frozenByName: returns.frozenByName,
      ruleVersions: returns.ruleVersions,
      contentHash: returns.contentHash,
      warningsAccepted: returns.warningsAccepted,
      narrative: returns.narrative,
      signedOffAt: returns.signedOffAt,
      signedOffByName: returns.signedOffByName,
      supersededAt: returns.supersededAt,
      supersededByName: returns.supersededByName,
      supersedeReason: returns.supersedeReason,
      /** Whether it takes the place of one that was signed off, and so may have been published. */
      replacesSigned: sql<boolean>`exists (select from ${returns} as earlier where earlier.place_id = ${returns}.place_id and earlier.agreement_id = ${returns}.agreement_id and earlier.quarter = ${returns}.quarter
        and earlier.stream_id is not distinct from ${returns}.stream_id and earlier.status = 'superseded' and earlier.signed_off_at is not null and earlier.superseded_at <= ${returns}.built_at and earlier.id <> ${returns}.id)`,
      version: returns.version,
    })
    .from(returns)
    .innerJoin(agreements, and(eq(agreements.placeId, returns.placeId), eq(agreements.id, returns.agreementId)))
    .leftJoin(fundingStreams, and(eq(fundingStreams.placeId, returns.placeId), eq(fundingStreams.id, returns.streamId)));

const typed = <Row extends { quarter: string; streamId: string | null }>(row: Row) => ({ ...row, quarter: row.quarter as Quarter, streamId: row.streamId ?? undefined });

/** Every return, the newest quarter first. */
export async function listReturns(db: Db) {
  return (await withAgreement(db).orderBy(desc(returns.quarter), agreements.name, desc(returns.builtAt), returns.id)).map(typed);
}

/** One return; `undefined` where there is none, or nobody who may know. */
export async function findReturn(db: Db, id: string) {
  if (!isUuid(id)) return undefined;
  const [found] = await withAgreement(db).where(eq(returns.id, id));
  return found && typed(found);
}

/** The same, with its row locked until the transaction ends. */
export async function lockReturn(db: Db, id: string) {
  if (!isUuid(id)) return undefined;
  const [found] = await withAgreement(db).where(eq(returns.id, id)).for("update", { of: returns });
  return found && typed(found);
}

interface Of {
  agreementId: string;
  quarter: Quarter;
  /** The stream it is for; absent where it is for the agreement as a whole. */
  streamId?: string | null;
}

/** The one return of this agreement, or of this stream of it, in a quarter that is not superseded. */
export async function findReturnOf(db: Db, { agreementId, quarter, streamId }: Of) {
  const scope = streamId ? eq(returns.streamId, streamId) : isNull(returns.streamId);
  const [found] = await withAgreement(db).where(and(eq(returns.agreementId, agreementId), eq(returns.quarter, quarter), scope, ne(returns.status, "superseded")));
  return found && typed(found);
}

/** Makes the return of a quarter, empty; does nothing where somebody else has made it meanwhile. */
export async function addReturn({ db, now, newId }: Deps, by: StaffActor, { agreementId, quarter, streamId }: Of): Promise<void> {
  await db.insert(returns).values({ agreementId, quarter, streamId, id: newId(), status: "open", builtAt: now(), builtBy: by.id, builtByName: by.name, checks: [], ruleVersions: {} }).onConflictDoNothing();
}

interface Built {
  status: ReturnStatus;
  checks: ReturnCheck[];
  ruleVersions: Record<string, number>;
}

/** What a build found out; the lines are kept by `replaceLines`. */
export async function saveBuild({ db, now }: Deps, by: StaffActor, { id, version }: { id: string; version: number }, built: Built): Promise<void> {
  await db.update(returns).set({ ...built, builtAt: now(), builtBy: by.id, builtByName: by.name, version: version + 1 }).where(eq(returns.id, id));
}

/** From here on the database itself refuses every change of the rows. */
export async function saveFreeze({ db, now }: Deps, by: StaffActor, { id, version }: { id: string; version: number }, { contentHash, narrative, warningsAccepted }: { contentHash: string; narrative: FoundReturn["narrative"]; warningsAccepted?: string }): Promise<void> {
  await db
    .update(returns)
    .set({ status: "frozen", frozenAt: now(), frozenBy: by.id, frozenByName: by.name, contentHash, narrative, warningsAccepted, version: version + 1 })
    .where(eq(returns.id, id));
}

export async function saveSignOff({ db, now }: Deps, by: StaffActor, { id, version }: { id: string; version: number }): Promise<void> {
  await db.update(returns).set({ status: "signed_off", signedOffAt: now(), signedOffBy: by.id, signedOffByName: by.name, version: version + 1 }).where(eq(returns.id, id));
}

export async function saveExport({ db }: Deps, { id, version }: { id: string; version: number }): Promise<void> {
  await db.update(returns).set({ status: "exported", version: version + 1 }).where(eq(returns.id, id));
}

/** The return that takes its place is built anew; what was frozen stays as it was. */
export async function saveSupersede({ db, now }: Deps, by: StaffActor, { id, version }: { id: string; version: number }, reason: string): Promise<void> {
  await db.update(returns).set({ status: "superseded", supersededAt: now(), supersededBy: by.id, supersededByName: by.name, supersedeReason: reason, version: version + 1 }).where(eq(returns.id, id));
}

/** The living return of an agreement that was frozen last, whatever stream it is for. */
export async function findFrozenLast(db: Db, agreementId: string) {
  const [found] = await withAgreement(db)
    .where(and(eq(returns.agreementId, agreementId), inArray(returns.status, [...keptStatuses])))
    .orderBy(desc(returns.frozenAt), desc(returns.id))
    .limit(1);
  return found && typed(found);
}

/** Whether a quarter is reported in the other way already: as a whole where this asks for a stream, by stream where it asks for the whole. */
export async function isReportedOtherwise(db: Db, { agreementId, quarter, streamId }: Of): Promise<boolean> {
  const otherwise = streamId ? isNull(returns.streamId) : isNotNull(returns.streamId);
  const [found] = await db.select({ id: returns.id }).from(returns).where(and(eq(returns.agreementId, agreementId), eq(returns.quarter, quarter), otherwise, ne(returns.status, "superseded"))).orderBy(returns.id).limit(1);
  return found !== undefined;
}

/** Whose rows stand for good. */
export const keptStatuses = ["frozen", "signed_off", "exported"] as const satisfies readonly ReturnStatus[];

/** The quarters of an agreement that are frozen, and since when. */
export async function listFrozenQuarters(db: Db, agreementId: string): Promise<FrozenQuarter[]> {
  const rows = await db
    .select({ quarter: returns.quarter, streamId: returns.streamId, frozenAt: returns.frozenAt })
    .from(returns)
    .where(and(eq(returns.agreementId, agreementId), inArray(returns.status, [...keptStatuses])))
    .orderBy(returns.quarter, returns.frozenAt);
  return rows.map(({ quarter, streamId, frozenAt }) => ({ quarter: quarter as Quarter, streamId: streamId ?? undefined, frozenAt: frozenAt! }));
}
