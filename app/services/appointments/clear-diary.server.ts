import { overlap } from "#app/domain/appointments/appointment-status";
import type { Deps } from "#app/platform/deps.server";
import { listPlannedOfCase } from "#db/queries/appointments/find-appointment";
import { clearStaffDiary } from "./clear-staff-diary.server";

interface Wanted {
  caseId: string;
  staffId: string;
  startsAt: Date;
  minutes: number;
  /** The appointment that is to move there. */
  moving?: string;
}

/** Makes sure that neither an adviser nor the resident has anything else at a time, and nobody takes it meanwhile. */
export async function clearDiary(deps: Deps, { caseId, staffId, startsAt, minutes, moving }: Wanted): Promise<"clear" | "adviser-busy" | "resident-busy"> {
  const adviser = await clearStaffDiary(deps, { staffId, startsAt, minutes, ...(moving && { moving }) });
  if (adviser === "adviser-busy") return adviser;
  const planned = await listPlannedOfCase(deps.db, caseId, deps.now());
  if (planned.some((other) => other.id !== moving && overlap(other, { startsAt, minutes }))) return "resident-busy";
  await adviser.take();
  return "clear";
}
