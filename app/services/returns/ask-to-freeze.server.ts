import type { StaffActor } from "#app/domain/people/actor";
import { mayFreeze } from "#app/domain/returns/checks";
import { returnLife } from "#app/domain/returns/return";
import type { Deps } from "#app/platform/deps.server";
import { addJob, findJobInHand } from "#db/queries/counting/counting-jobs";
import { findReturn } from "#db/queries/returns/returns";
import type { Frozen, FreezeWishes } from "./freeze-return.server";

/**
 * Asks for a return to be frozen. Freezing counts the record once more, which takes longer the larger the place, so it is done in the
 * background like any count: the request only looks at what was read. Refuses at once what the kept checks refuse already.
 */
export async function askToFreeze(deps: Deps, actor: StaffActor, returnId: string, { version, words }: FreezeWishes): Promise<"asked" | "being-counted" | Exclude<Frozen, "frozen" | "counted-again">> {
  const found = await findReturn(deps.db, returnId);
  if (!found) return "not-found";
  if (await findJobInHand(deps.db, returnId)) return "being-counted";
  if (found.version !== version) return "changed-meanwhile";
  if (!returnLife[found.status].freeze) return "not-checked";
  if (!mayFreeze(found.checks)) return "has-errors";
  if (found.checks.length > 0 && words === "") return "say-why";
  await addJob(deps, actor, { kind: "freeze_return", subjectId: returnId, subjectVersion: version, words });
  return "asked";
}
