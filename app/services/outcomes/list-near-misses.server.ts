import { addMonths, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { monthsLookedBack, nearMisses, type NearMiss } from "#app/domain/returns/near-misses";
import type { Db } from "#db/client.server";
import { findRules, listAgreementsOn } from "#db/queries/agreements/find-agreement";
import { listClaimsOfResidents } from "#db/queries/outcomes/list-claims";
import { listOwnAchievers, type Achiever, type WhoseCases } from "#db/queries/outcomes/list-own-achievers";
import { listFacts } from "#db/queries/returns/list-facts";

export type NearMissShown = NearMiss & { person: Pick<Achiever, "firstName" | "lastName" | "preferredName"> };

/** What nearly counts in somebody's cases under the agreements of today, the one whose time runs out first at the top. */
export async function listNearMisses(db: Db, staffId: string, whose: WhoseCases, today: CalendarDay): Promise<NearMissShown[]> {
  const people = await listOwnAchievers(db, staffId, whose, addMonths(today, -monthsLookedBack));
  if (people.length === 0) return [];
  const residentIds = [...new Set(people.map(({ residentId }) => residentId))];
  const { facts, cases } = await listFacts(db, residentIds);
  const claimed = (await listClaimsOfResidents(db, residentIds)).map(({ factKey, measureCode }) => ({ factId: factKey, measureCode }));
  const personOf = new Map(people.map(({ caseId, firstName, lastName, preferredName }) => [caseId, { firstName, lastName, preferredName }]));
  const found: NearMissShown[] = [];
  for (const agreement of await listAgreementsOn(db, today)) {
    const missed = nearMisses({ ...(await findRules(db, agreement.id)), agreement, facts, cases, today }, claimed);
    for (const each of missed) {
      const person = personOf.get(each.caseId);
      if (person) found.push({ ...each, person });
    }
  }
  return found;
}
