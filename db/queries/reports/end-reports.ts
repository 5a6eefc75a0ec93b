import { and, desc, eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { referralReports } from "../../schema/answering";
import { cases } from "../../schema/cases";
import { referrals } from "../../schema/referrals";
import { isUuid } from "../is-uuid";

const columns = { id: referralReports.id, writtenAt: referralReports.writtenAt, byName: referralReports.byName, goals: referralReports.goals, words: referralReports.words, checkedAt: referralReports.checkedAt, checkedByName: referralReports.checkedByName, checkedWords: referralReports.checkedWords };

/** The reports on a referral, the newest first. */
export const listReports = (db: Db, referralId: string) => db.select(columns).from(referralReports).where(eq(referralReports.referralId, referralId)).orderBy(desc(referralReports.writtenAt), desc(referralReports.id));

export type EndReport = Awaited<ReturnType<typeof listReports>>[number];

export async function insertReport({ db, newId, now }: Pick<Deps, "db" | "newId" | "now">, report: Pick<typeof referralReports.$inferInsert, "referralId" | "caseId" | "byName" | "goals" | "words">): Promise<string> {
  const id = newId();
  await db.insert(referralReports).values({ ...report, id, writtenAt: now() });
  return id;
}

/** Which referral of which case a report is of: its case is to be locked first. `undefined` where the asker sees neither. */
export async function findReport(db: Db, caseReference: string, reportId: string) {
  if (!isUuid(reportId)) return undefined;
  const [found] = await db
    .select({ id: referralReports.id, referralId: referralReports.referralId, checkedAt: referralReports.checkedAt })
    .from(referralReports)
    .innerJoin(referrals, and(eq(referrals.placeId, referralReports.placeId), eq(referrals.id, referralReports.referralId)))
    .innerJoin(cases, and(eq(cases.placeId, referralReports.placeId), eq(cases.id, referralReports.caseId)))
    .where(and(eq(referralReports.id, reportId), eq(cases.reference, caseReference)));
  return found;
}

export async function saveReportChecked({ db, now }: Pick<Deps, "db" | "now">, id: string, { byName, words }: { byName: string; words: string }): Promise<void> {
  await db.update(referralReports).set({ checkedAt: now(), checkedByName: byName, checkedWords: words }).where(eq(referralReports.id, id));
}
