import type { ResidentActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { findMyCase, listOpenEntries } from "#db/queries/resident/find-my-case";
import { lockMyCase } from "#db/queries/resident/lock-my-case";
import { openTriageEntry } from "#db/queries/triage/open-triage-entry";

/** "This doesn't fit me": the case goes back into triage with the resident's words. Once at a time: while somebody still looks at it, nothing is added. */
export async function contestOffer(deps: Deps, actor: ResidentActor, { words }: { words: string }): Promise<"done" | "not-found" | "not-in-support" | "already-asked"> {
  const mine = await findMyCase(deps.db, actor.id);
  const held = mine && (await lockMyCase(deps.db, mine.id));
  if (!held) return "not-found";
  if (held.status !== "in_support") return "not-in-support";
  const open = await listOpenEntries(deps.db, held.id);
  if (open.some(({ cause }) => cause === "doesnt_fit")) return "already-asked";
  await openTriageEntry(deps, { caseId: held.id, hubId: held.hubId, cause: "doesnt_fit", words });
  await addCaseEvent(deps, { caseId: held.id, kind: "triage_contested", by: actor, details: { words } });
  await addCaseEvent(deps, { caseId: held.id, kind: "returned_to_triage", details: { cause: "doesnt_fit" } });
  await refreshNextThing(deps, held.id);
  return "done";
}
