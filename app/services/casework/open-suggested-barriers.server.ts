import type { BarrierCode, BarrierSize } from "#app/domain/cases/barrier";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { openBarrier } from "#app/services/cases/open-barrier.server";

/** Opens those of the suggested barriers an adviser confirmed, all or none. One a colleague has opened meanwhile stays as it is. */
export async function openSuggestedBarriers(deps: Deps, actor: StaffActor, { caseRef, barriers }: { caseRef: string; barriers: readonly { code: BarrierCode; size: BarrierSize }[] }): Promise<"done" | "not-found" | "not-in-support"> {
  for (const barrier of barriers) {
    const answer = await openBarrier(deps, actor, { caseRef, ...barrier });
    if (answer === "not-found" || answer === "not-in-support") return answer;
  }
  return "done";
}
