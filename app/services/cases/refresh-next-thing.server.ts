import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { nextThings } from "#app/domain/cases/next-things";
import type { Deps } from "#app/platform/deps.server";
import { findCaseFacts } from "#db/queries/cases/find-case-facts";
import { saveNextThing } from "#db/queries/cases/save-next-thing";

/**
 * Works out anew what is next for a case and by when, after anything about it changed; in the change's own transaction,
 * whoever's it is (a member of staff's, the resident's, the service's). A case the asker cannot see stays as it is.
 */
export async function refreshNextThing({ db, now, refreshLater }: Deps, caseId: string): Promise<void> {
  if (refreshLater) return void refreshLater.add(caseId);
  const today = londonDayOf(now());
  const facts = (await findCaseFacts(db, [caseId], today)).get(caseId);
  if (facts) await saveNextThing(db, caseId, nextThings(facts, today)[0]);
}
