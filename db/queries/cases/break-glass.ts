import { and, asc, count, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { BreakGlassReason, BreakGlassVerdict } from "#app/domain/cases/restriction";
import type { Deps } from "#app/platform/deps.server";
import type { StaffActor } from "#app/domain/people/actor";
import type { Db } from "../../client.server";
import { caseAccess, cases } from "../../schema/cases";
import { staff } from "../../schema/people";
import { breakGlasses } from "../../schema/trust";

/** Opens a case to one person until the end of a day. Whoever is named on it without an end keeps that. As the service. */
export async function openUntil(db: Db, { caseId, granteeId, untilOn }: { caseId: string; granteeId: string; untilOn: CalendarDay }): Promise<void> {
  await db
    .insert(caseAccess)
    .values({ caseId, granteeId, untilOn })
    .onConflictDoUpdate({ target: [caseAccess.placeId, caseAccess.caseId, caseAccess.granteeId], set: { untilOn }, setWhere: isNotNull(caseAccess.untilOn) });
}

export async function insertBreakGlass({ db, now, newId }: Deps, actor: StaffActor, opened: { caseId: string; reason: BreakGlassReason; words: string; untilOn: CalendarDay }): Promise<void> {
  await db.insert(breakGlasses).values({ ...opened, id: newId(), staffId: actor.id, staffName: actor.name, organisationName: actor.organisationName, openedAt: now() });
}

/** Those of the managers who are told: active, and not whoever did it. */
export const listManagersToTell = (db: Db, { but, caseId }: { but: string; caseId: string }) =>
  db
    .select({ email: staff.email })
    .from(staff)
    .where(and(eq(staff.active, true), sql`'manager' = any(${staff.roles})`, sql`${staff.id} <> ${but}`, sql`not exists (select from case_conflicts k where k.place_id = ${staff.placeId} and k.case_id = ${caseId} and k.staff_id = ${staff.id} and k.ended_at is null)`))
    .orderBy(asc(staff.email));

const columns = {
  id: breakGlasses.id, staffId: breakGlasses.staffId, staffName: breakGlasses.staffName, organisationName: breakGlasses.organisationName, reason: breakGlasses.reason, words: breakGlasses.words, openedAt: breakGlasses.openedAt,
  reviewedAt: breakGlasses.reviewedAt, reviewedByName: breakGlasses.reviewedByName, verdict: breakGlasses.verdict, reviewWords: breakGlasses.reviewWords, /** Absent where the reader is not named on it. */ reference: cases.reference,
};

const withCase = (db: Db) => db.select(columns).from(breakGlasses).leftJoin(cases, and(eq(cases.placeId, breakGlasses.placeId), eq(cases.id, breakGlasses.caseId)));

/** What nobody has reviewed yet, the oldest first. */
export const listToReview = (db: Db) => withCase(db).where(isNull(breakGlasses.reviewedAt)).orderBy(asc(breakGlasses.openedAt), asc(breakGlasses.id));

/** What was reviewed, the newest first. */
export const listReviewed = (db: Db, most: number) => withCase(db).where(isNotNull(breakGlasses.reviewedAt)).orderBy(desc(breakGlasses.reviewedAt), desc(breakGlasses.id)).limit(most);

export type BreakGlassRow = Awaited<ReturnType<typeof listToReview>>[number];

/** One, held until the transaction ends. Its case with it, as everybody does who changes anything of one, would be seen by nobody but the named. */
export async function lockBreakGlass(db: Db, id: string) {
  const [found] = await db.select().from(breakGlasses).where(eq(breakGlasses.id, id)).for("update");
  return found;
}

export async function saveReview({ db, now }: Pick<Deps, "db" | "now">, id: string, by: StaffActor, { verdict, words }: { verdict: BreakGlassVerdict; words: string }): Promise<void> {
  await db.update(breakGlasses).set({ reviewedAt: now(), reviewedBy: by.id, reviewedByName: by.name, verdict, reviewWords: words }).where(eq(breakGlasses.id, id));
}

/** How many wait for a review by somebody else than their own. */
export async function countToReview(db: Db, reviewerId: string): Promise<number> {
  const [row] = await db.select({ total: count() }).from(breakGlasses).where(and(isNull(breakGlasses.reviewedAt), sql`${breakGlasses.staffId} <> ${reviewerId}`));
  return row?.total ?? 0;
}
