import { and, asc, desc, eq, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { DuplicateVerdict } from "#app/domain/people/merge";
import type { MatchFacts, MatchReason } from "#app/domain/people/possible-match";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { cases } from "../../schema/cases";
import { possibleDuplicates } from "../../schema/getting-in";
import { residents } from "../../schema/people";
import { hubs } from "../../schema/place";
import { merges } from "../../schema/trust";

interface Resembling {
  nameKeys: readonly string[];
  datesOfBirth: readonly CalendarDay[];
  niNumber?: string | null | undefined;
  phoneKey?: string | null | undefined;
  emailKey?: string | null | undefined;
}

const most = 200;

/** Residents with one of these things in common, each found by an index of its own; 200 at most. A record that was joined into another leads to that one. The service's to ask. */
export function listResembling(db: Db, exceptId: string, { nameKeys, datesOfBirth, niNumber, phoneKey, emailKey }: Resembling): Promise<(MatchFacts & { id: string })[]> {
  return db
    .select({ id: sql<string>`coalesce(${residents.mergedIntoId}, ${residents.id})`, nameKey: residents.nameKey, dateOfBirth: residents.dateOfBirth, postcode: residents.postcode, niNumber: residents.niNumber, phoneKey: residents.phoneKey, emailKey: residents.emailKey })
    .from(residents)
    .where(
      and(
        ne(residents.id, exceptId),
        or(
          inArray(residents.nameKey, [...nameKeys]),
          inArray(residents.dateOfBirth, [...datesOfBirth]),
          niNumber ? eq(residents.niNumber, niNumber) : undefined,
          phoneKey ? eq(residents.phoneKey, phoneKey) : undefined,
          emailKey ? eq(residents.emailKey, emailKey) : undefined,
        ),
      ),
    )
    .orderBy(asc(residents.id))
    .limit(most);
}

/** The cases of these residents. */
export const listCasesOfResidents = (db: Db, residentIds: readonly string[]): Promise<{ id: string; residentId: string }[]> =>
  db.select({ id: cases.id, residentId: cases.residentId }).from(cases).where(inArray(cases.residentId, [...residentIds])).orderBy(asc(cases.id));

export const insertPossibleDuplicates = async (db: Db, rows: readonly Omit<typeof possibleDuplicates.$inferInsert, "placeId">[]): Promise<void> => {
  if (rows.length > 0) await db.insert(possibleDuplicates).values([...rows]).onConflictDoNothing();
};

const between = ([one, other]: readonly [string, string]) =>
  or(and(eq(possibleDuplicates.residentId, one), eq(possibleDuplicates.otherResidentId, other)), and(eq(possibleDuplicates.residentId, other), eq(possibleDuplicates.otherResidentId, one)));

/** Keeps what somebody found two people's cases to be, as far as they see them; without a verdict the question is open again. */
export async function saveVerdict({ db, now }: Pick<Deps, "db" | "now">, residentIds: readonly [string, string], said: { verdict: DuplicateVerdict; by: { id: string; name: string }; words?: string } | undefined): Promise<void> {
  await db
    .update(possibleDuplicates)
    .set({ verdict: said?.verdict ?? null, verdictBy: said?.by.id ?? null, verdictByName: said?.by.name ?? null, verdictAt: said ? now() : null, verdictWords: said?.words ?? "" })
    .where(between(residentIds));
}

/**
 * The cases that may be of the same person as this one, the surest first: only those whose both ends the asker sees, which nobody found
 * to be of two people and nobody joined yet. `mergeId` where somebody proposed to.
 */
export async function listPossibleDuplicates(db: Db, caseId: string) {
  const [mine, other] = [alias(cases, "mine"), alias(cases, "other")];
  const found = await db
    .select({
      reasons: possibleDuplicates.reasons, reference: other.reference, status: other.status, openedOn: other.openedOn, hubName: hubs.name, mergeId: merges.id, proposedBy: merges.proposedByName,
      firstName: residents.firstName, lastName: residents.lastName, preferredName: residents.preferredName, dateOfBirth: residents.dateOfBirth, postcode: residents.postcode,
    })
    .from(possibleDuplicates)
    .innerJoin(other, and(eq(other.placeId, possibleDuplicates.placeId), or(eq(other.id, possibleDuplicates.caseId), eq(other.id, possibleDuplicates.otherCaseId)), ne(other.id, caseId)))
    .innerJoin(mine, and(eq(mine.placeId, other.placeId), eq(mine.id, caseId), ne(mine.residentId, other.residentId)))
    .innerJoin(residents, and(eq(residents.placeId, other.placeId), eq(residents.id, other.residentId)))
    .innerJoin(hubs, and(eq(hubs.placeId, other.placeId), eq(hubs.id, other.hubId)))
    .leftJoin(merges, and(eq(merges.placeId, other.placeId), eq(merges.status, "proposed"), or(and(eq(merges.keptResidentId, mine.residentId), eq(merges.mergedResidentId, other.residentId)), and(eq(merges.keptResidentId, other.residentId), eq(merges.mergedResidentId, mine.residentId)))))
    .where(and(or(eq(possibleDuplicates.caseId, caseId), eq(possibleDuplicates.otherCaseId, caseId)), or(isNull(possibleDuplicates.verdict), ne(possibleDuplicates.verdict, "not_same"))))
    .orderBy(desc(possibleDuplicates.score), desc(other.openedOn), asc(other.reference));
  return found.map(({ reasons, ...one }) => ({ ...one, reasons: reasons as MatchReason[] }));
}

export type PossibleDuplicate = Awaited<ReturnType<typeof listPossibleDuplicates>>[number];

/** What two cases were found to have in common; nothing where nobody suggested them. */
export async function findMatchReasons(db: Db, [one, other]: readonly [string, string]): Promise<MatchReason[]> {
  const pair = (from: string, to: string) => and(eq(possibleDuplicates.caseId, from), eq(possibleDuplicates.otherCaseId, to));
  const [found] = await db.select({ reasons: possibleDuplicates.reasons }).from(possibleDuplicates).where(or(pair(one, other), pair(other, one))).orderBy(desc(possibleDuplicates.score)).limit(1);
  return (found?.reasons ?? []) as MatchReason[];
}
