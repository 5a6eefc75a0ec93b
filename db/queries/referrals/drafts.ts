import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { referralDrafts } from "../../schema/answering";
import { cases } from "../../schema/cases";
import { organisations } from "../../schema/place";
import { services } from "../../schema/referrals";
import { isUuid } from "../is-uuid";

export type NewReferralDraft = Omit<typeof referralDrafts.$inferInsert, "placeId" | "id" | "changedAt" | "version">;

export async function insertReferralDraft({ db, now, newId }: Deps, draft: NewReferralDraft): Promise<string> {
  const id = newId();
  await db.insert(referralDrafts).values({ ...draft, id, changedAt: now() });
  return id;
}

/** A draft of a case; `undefined` where it is not one the asker sees, or of another case. */
export async function findReferralDraft(db: Db, caseReference: string, id: string) {
  if (!isUuid(id)) return undefined;
  const [found] = await db
    .select({ draft: referralDrafts })
    .from(referralDrafts)
    .innerJoin(cases, and(eq(cases.placeId, referralDrafts.placeId), eq(cases.id, referralDrafts.caseId)))
    .where(and(eq(cases.reference, caseReference), eq(referralDrafts.id, id)));
  return found?.draft;
}

export type ReferralDraft = NonNullable<Awaited<ReturnType<typeof findReferralDraft>>>;

/** The same, held until the transaction ends; the caller holds its case. */
export async function lockReferralDraft(db: Db, caseId: string, id: string): Promise<ReferralDraft | undefined> {
  if (!isUuid(id)) return undefined;
  const [found] = await db.select().from(referralDrafts).where(and(eq(referralDrafts.caseId, caseId), eq(referralDrafts.id, id))).for("update");
  return found;
}

export async function saveReferralDraft({ db, now }: Pick<Deps, "db" | "now">, id: string, change: Partial<NewReferralDraft>): Promise<void> {
  await db.update(referralDrafts).set({ ...change, changedAt: now(), version: sql`${referralDrafts.version} + 1` }).where(eq(referralDrafts.id, id));
}

export async function deleteReferralDraft(db: Db, id: string): Promise<void> {
  await db.delete(referralDrafts).where(eq(referralDrafts.id, id));
}

/** A case's drafts with the names of their services, the one touched last first. */
export const listReferralDrafts = (db: Db, caseId: string) =>
  db
    .select({
      id: referralDrafts.id, madeByName: referralDrafts.madeByName, changedAt: referralDrafts.changedAt,
      services: sql<string[]>`coalesce((select jsonb_agg(s.name order by s.name) from services s where s.place_id = ${referralDrafts.placeId} and s.id = any (${referralDrafts.serviceIds})), '[]')`,
    })
    .from(referralDrafts)
    .where(eq(referralDrafts.caseId, caseId))
    .orderBy(desc(referralDrafts.changedAt), asc(referralDrafts.id));

/** Who runs which of some services, by name: what a draft's page says of each. */
export const listNamesOfServices = (db: Db, ids: readonly string[]) =>
  db
    .select({ id: services.id, name: services.name, organisationName: organisations.name })
    .from(services)
    .innerJoin(organisations, and(eq(organisations.placeId, services.placeId), eq(organisations.id, services.organisationId)))
    .where(sql`${services.id} = any (${`{${ids.filter(isUuid).join(",")}}`}::uuid[])`)
    .orderBy(asc(services.name), asc(services.id));
