import { measureSetLife } from "#app/domain/agreements/measure-set";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { lockSet } from "#db/queries/agreements/measure-sets";
import { addJob } from "#db/queries/counting/counting-jobs";

/** Asks what a draft would change. It is counted in the background: the page says how far it is. */
export async function tryRules(deps: Deps, actor: StaffActor, setId: string): Promise<"asked" | "not-found" | "past-drafting"> {
  const found = await lockSet(deps.db, setId);
  if (!found) return "not-found";
  if (!measureSetLife[found.status].change) return "past-drafting";
  await addJob(deps, actor, { kind: "compare_rules", subjectId: setId, subjectVersion: found.version });
  return "asked";
}
