import { and, asc, desc, eq } from "drizzle-orm";
import type { Budgeted, SpendEntry } from "#app/domain/agreements/spending";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { spendEntries } from "../../schema/agreement-life";
import { agreements, agreementStreams, fundingStreams } from "../../schema/agreements";
import { withoutNulls } from "../outcomes/without-nulls";

/** The streams of an agreement with their budgets, by code. */
export const listBudgets = (db: Db, agreementId: string): Promise<Budgeted[]> =>
  db
    .select({ id: fundingStreams.id, code: fundingStreams.code, name: fundingStreams.name, budgetPence: fundingStreams.budgetPence, fromOn: fundingStreams.fromOn, untilOn: fundingStreams.untilOn })
    .from(agreementStreams)
    .innerJoin(fundingStreams, and(eq(fundingStreams.placeId, agreementStreams.placeId), eq(fundingStreams.id, agreementStreams.streamId)))
    .where(eq(agreementStreams.agreementId, agreementId))
    .orderBy(asc(fundingStreams.code));

export type KeptSpend = SpendEntry & { recordedAt: Date; recordedByName: string };

/** Everything entered under an agreement, the newest month first and in it as it was recorded. */
export async function listSpend(db: Db, agreementId: string): Promise<KeptSpend[]> {
  const rows = await db
    .select({ id: spendEntries.id, streamId: spendEntries.streamId, month: spendEntries.month, pence: spendEntries.pence, note: spendEntries.note, correctsId: spendEntries.correctsId, recordedAt: spendEntries.recordedAt, recordedByName: spendEntries.recordedByName })
    .from(spendEntries)
    .where(eq(spendEntries.agreementId, agreementId))
    .orderBy(desc(spendEntries.month), asc(spendEntries.recordedAt), asc(spendEntries.id));
  return rows.map(withoutNulls);
}

export async function addSpend({ db, now, newId }: Deps, by: StaffActor, entry: Omit<SpendEntry, "id"> & { agreementId: string }): Promise<void> {
  await db.insert(spendEntries).values({ ...entry, id: newId(), recordedAt: now(), recordedBy: by.id, recordedByName: by.name });
}

/** One at a time puts something right under an agreement: two corrections at once would both start from the same amount. */
export async function lockAgreement(db: Db, agreementId: string): Promise<void> {
  await db.select({ id: agreements.id }).from(agreements).where(eq(agreements.id, agreementId)).for("update");
}
