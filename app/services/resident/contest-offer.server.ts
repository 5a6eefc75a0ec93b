import { mayContest } from "#app/domain/applications/contest";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { offerNames, type Offer } from "#app/domain/cases/offer";
import type { ResidentActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { findMyCase, listMyOffers, listOpenEntries } from "#db/queries/resident/find-my-case";
import { lockMyCase } from "#db/queries/resident/lock-my-case";
import { listDecisionsOfCase } from "#db/queries/triage/find-triage-entry";
import { openTriageEntry } from "#db/queries/triage/open-triage-entry";

/** "This doesn't fit me": the case goes back into triage with the resident's words. Once at a time: while somebody still looks at it, or has kept it not long ago, nothing is added. */
export async function contestOffer(deps: Deps, actor: ResidentActor, { words, offer }: { words: string; offer?: Offer }): Promise<"done" | "not-found" | "not-in-support" | "already-asked"> {
  const mine = await findMyCase(deps.db, actor.id);
  const held = mine && (await lockMyCase(deps.db, mine.id));
  if (!held) return "not-found";
  if (held.status !== "in_support") return "not-in-support";
  const open = await listOpenEntries(deps.db, held.id);
  if (mayContest(open.map(({ cause }) => cause), await listDecisionsOfCase(deps.db, held.id), londonDayOf(deps.now())) !== "yes") return "already-asked";
  const several = offer && (await listMyOffers(deps.db, held.id)).length > 1;
  await openTriageEntry(deps, { caseId: held.id, hubId: held.hubId, cause: "doesnt_fit", words: several ? `${offerNames[offer]}: ${words}` : words });
  await addCaseEvent(deps, { caseId: held.id, kind: "triage_contested", by: actor, details: { words, ...(offer && { offer }) } });
  await addCaseEvent(deps, { caseId: held.id, kind: "returned_to_triage", details: { cause: "doesnt_fit" } });
  await refreshNextThing(deps, held.id);
  return "done";
}
