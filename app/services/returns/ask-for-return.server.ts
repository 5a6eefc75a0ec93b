import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { addJob } from "#db/queries/counting/counting-jobs";
import { returnOf, type NotBuilt, type ReturnOf } from "./return-of.server";

/**
 * Asks for a quarter to be counted in the background; its page says how far it is. Whoever asks while it is being counted waits for the
 * same count. In the service's transaction: the return is made, empty, if there is none yet.
 */
export async function askForReturn(deps: Deps, actor: StaffActor, of: ReturnOf): Promise<{ returnId: string } | NotBuilt> {
  const prepared = await returnOf(deps, actor, of);
  if (typeof prepared === "string") return prepared;
  const { id, version } = prepared.found;
  await addJob(deps, actor, { kind: "build_return", subjectId: id, subjectVersion: version });
  return { returnId: id };
}
