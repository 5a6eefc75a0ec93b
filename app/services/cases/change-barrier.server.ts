import { londonDayOf } from "#app/domain/calendar/calendar-day";
import type { BarrierSize } from "#app/domain/cases/barrier";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { lockOpenBarrier, saveBarrierClosed, saveBarrierSize } from "#db/queries/cases/barriers";
import { lockCaseByReference } from "#db/queries/cases/find-case-by-reference";

export interface BarrierChange {
  caseRef: string;
  barrierId: string;
  /** How much it is in the way now, or that it is no more. */
  to: BarrierSize | "closed";
}

/** Another size for an open barrier, or its end; each is written into the story. `not-found` where it is closed already. The same size again changes nothing. */
export async function changeBarrier(deps: Deps, actor: StaffActor, { caseRef, barrierId, to }: BarrierChange): Promise<"done" | "not-found" | "not-in-support"> {
  const found = await lockCaseByReference(deps.db, caseRef);
  if (!found) return "not-found";
  if (found.status !== "in_support") return "not-in-support";
  const barrier = await lockOpenBarrier(deps.db, found.id, barrierId);
  if (!barrier) return "not-found";
  const { code, size: was } = barrier;
  if (to === "closed") {
    await saveBarrierClosed(deps.db, barrier.id, londonDayOf(deps.now()));
    await addCaseEvent(deps, { caseId: found.id, kind: "barrier_closed", by: actor, details: { code } });
  } else if (to !== was) {
    await saveBarrierSize(deps.db, barrier.id, to);
    await addCaseEvent(deps, { caseId: found.id, kind: "barrier_opened", by: actor, details: { code, size: to, was } });
  }
  return "done";
}
