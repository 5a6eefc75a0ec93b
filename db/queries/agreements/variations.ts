import { desc, eq, max, sql } from "drizzle-orm";
import type { AgreementContent, VariationReason } from "#app/domain/agreements/variation";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { agreementVariations } from "../../schema/agreement-life";
import { isUuid } from "../is-uuid";

const columns = {
  id: agreementVariations.id, agreementId: agreementVariations.agreementId, number: agreementVariations.number, status: agreementVariations.status, reason: agreementVariations.reason, words: agreementVariations.words,
  before: agreementVariations.before, after: agreementVariations.after, writtenAt: agreementVariations.writtenAt, writtenBy: agreementVariations.writtenBy, writtenByName: agreementVariations.writtenByName,
  agreedAt: agreementVariations.agreedAt, agreedByName: agreementVariations.agreedByName, version: agreementVariations.version,
};

export type FoundVariation = NonNullable<Awaited<ReturnType<typeof findVariation>>>;

/** Every variation of an agreement: what is being written first, then those agreed, the newest first, and what was discarded. */
export const listVariations = (db: Db, agreementId: string) =>
  db.select(columns).from(agreementVariations).where(eq(agreementVariations.agreementId, agreementId)).orderBy(agreementVariations.status, sql`${agreementVariations.number} desc nulls last`, desc(agreementVariations.writtenAt), desc(agreementVariations.id));

export async function findVariation(db: Db, id: string) {
  if (!isUuid(id)) return undefined;
  const [found] = await db.select(columns).from(agreementVariations).where(eq(agreementVariations.id, id));
  return found;
}

/** The same, with its row locked until the transaction ends. */
export async function lockVariation(db: Db, id: string) {
  if (!isUuid(id)) return undefined;
  const [found] = await db.select(columns).from(agreementVariations).where(eq(agreementVariations.id, id)).for("update");
  return found;
}

/** Begins one that says what the agreement says; `undefined` where another is being written already. */
export async function addVariation({ db, now, newId }: Deps, by: StaffActor, { content, ...given }: { agreementId: string; reason: VariationReason; words: string; content: AgreementContent }): Promise<string | undefined> {
  const id = newId();
  const added = await db.insert(agreementVariations).values({ ...given, id, status: "draft", before: content, after: content, writtenAt: now(), writtenBy: by.id, writtenByName: by.name }).onConflictDoNothing().returning({ id: agreementVariations.id });
  return added[0]?.id;
}

export async function saveContent({ db }: Deps, { id, version }: FoundVariation, after: AgreementContent): Promise<void> {
  await db.update(agreementVariations).set({ after, version: version + 1 }).where(eq(agreementVariations.id, id));
}

/** Numbers it, one more than the last; from here on the database refuses every change. */
export async function saveAgreed({ db, now }: Deps, by: StaffActor, { id, agreementId, version }: FoundVariation): Promise<void> {
  const [last] = await db.select({ number: max(agreementVariations.number) }).from(agreementVariations).where(eq(agreementVariations.agreementId, agreementId));
  await db.update(agreementVariations).set({ status: "agreed", number: (last?.number ?? 0) + 1, agreedAt: now(), agreedBy: by.id, agreedByName: by.name, version: version + 1 }).where(eq(agreementVariations.id, id));
}

export async function saveDiscarded({ db }: Deps, { id, version }: FoundVariation): Promise<void> {
  await db.update(agreementVariations).set({ status: "discarded", version: version + 1 }).where(eq(agreementVariations.id, id));
}
