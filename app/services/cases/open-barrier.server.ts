import { londonDayOf } from "#app/domain/calendar/calendar-day";
import type { BarrierCode, BarrierSize } from "#app/domain/cases/barrier";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { insertBarrier } from "#db/queries/cases/barriers";
import { lockCaseByReference } from "#db/queries/cases/find-case-by-reference";

/** Opens a barrier of a case in support. A kind that is open already is not opened again. */
export async function openBarrier(deps: Deps, actor: StaffActor, { caseRef, code, size }: { caseRef: string; code: BarrierCode; size: BarrierSize }): Promise<"done" | "not-found" | "not-in-support" | "already-open"> {
  const found = await lockCaseByReference(deps.db, caseRef);
  if (!found) return "not-found";
  if (found.status !== "in_support") return "not-in-support";
  if (!(await insertBarrier(deps, { caseId: found.id, code, size, openedOn: londonDayOf(deps.now()) }))) return "already-open";
  await addCaseEvent(deps, { caseId: found.id, kind: "barrier_opened", by: actor, details: { code, size } });
  return "done";
}
