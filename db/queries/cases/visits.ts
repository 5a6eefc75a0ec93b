import { and, desc, eq, gt, inArray, isNull, ne, notInArray, or } from "drizzle-orm";
import { visitNow, type Visit } from "#app/domain/cases/today-list";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { caseAccess, caseEvents, cases } from "../../schema/cases";
import { caseViews, staffVisits } from "../../schema/casework";
import { residents } from "../../schema/people";

/** Cases shown as recently viewed. */
const mostViewed = 6;

/** Changes shown at most: whoever was away for long has the cases themselves to read. */
export const mostChanges = 60;

/** Keeps that somebody opened a case, for themselves alone. */
export async function keepCaseView({ db, now }: Pick<Deps, "db" | "now">, staffId: string, caseId: string): Promise<void> {
  const viewedAt = now();
  await db.insert(caseViews).values({ staffId, caseId, viewedAt }).onConflictDoUpdate({ target: [caseViews.placeId, caseViews.staffId, caseViews.caseId], set: { viewedAt } });
}

/** Cases somebody opened and may still see, the last first. */
export const listRecentlyViewed = (db: Db, staffId: string) =>
  db
    .select({ id: cases.id, reference: cases.reference, firstName: residents.firstName, lastName: residents.lastName, preferredName: residents.preferredName, viewedAt: caseViews.viewedAt })
    .from(caseViews)
    .innerJoin(cases, and(eq(cases.placeId, caseViews.placeId), eq(cases.id, caseViews.caseId)))
    .innerJoin(residents, and(eq(residents.placeId, cases.placeId), eq(residents.id, cases.residentId)))
    .where(eq(caseViews.staffId, staffId))
    .orderBy(desc(caseViews.viewedAt), desc(cases.id))
    .limit(mostViewed);

/** Keeps that somebody is here, and returns what changes are counted from. */
export async function keepVisit({ db, now }: Pick<Deps, "db" | "now">, staffId: string): Promise<Visit> {
  const [before] = await db.select({ lastSeenAt: staffVisits.lastSeenAt, previouslySeenAt: staffVisits.previouslySeenAt }).from(staffVisits).where(eq(staffVisits.staffId, staffId));
  const visit = visitNow(before, now());
  await db.insert(staffVisits).values({ staffId, ...visit }).onConflictDoUpdate({ target: [staffVisits.placeId, staffVisits.staffId], set: visit });
  return visit;
}

// What the software did by itself follows from what somebody did.
const bySoftware = ["message_sent", "lead_assigned", "offer_started", "offer_ended", "sustainment_asked", "referrer_told"] as const;

/** What others did on somebody's cases since an instant, the newest first; one more than is shown, so that it can be said that there is more. */
export const listChangesSince = (db: Db, staffId: string, since: Date) =>
  db
    .select({
      id: caseEvents.id, kind: caseEvents.kind, details: caseEvents.details, recordedAt: caseEvents.recordedAt, by: caseEvents.actorName,
      caseId: cases.id, reference: cases.reference, firstName: residents.firstName, lastName: residents.lastName, preferredName: residents.preferredName,
    })
    .from(caseEvents)
    .innerJoin(cases, and(eq(cases.placeId, caseEvents.placeId), eq(cases.id, caseEvents.caseId)))
    .innerJoin(residents, and(eq(residents.placeId, cases.placeId), eq(residents.id, cases.residentId)))
    .where(
      and(
        // Whoever leads a case or joined it has it opened to themselves: that is indexed.
        inArray(caseEvents.caseId, db.select({ id: caseAccess.caseId }).from(caseAccess).where(eq(caseAccess.granteeId, staffId))),
        gt(caseEvents.recordedAt, since),
        notInArray(caseEvents.kind, [...bySoftware]),
        or(isNull(caseEvents.actorId), ne(caseEvents.actorId, staffId)),
      ),
    )
    .orderBy(desc(caseEvents.recordedAt), desc(caseEvents.id))
    .limit(mostChanges + 1);
