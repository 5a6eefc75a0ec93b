import type { AppointmentWay } from "#app/domain/appointments/appointment";
import { overlap } from "#app/domain/appointments/appointment-status";
import { isSafeWay } from "#app/domain/appointments/free-times";
import { placeFor } from "#app/domain/appointments/place";
import type { Deps } from "#app/platform/deps.server";
import { listPlannedOfCase } from "#db/queries/appointments/find-appointment";
import type { WhoBooks } from "#db/queries/appointments/find-who-books";
import { lockFreeTime } from "#db/queries/appointments/free-times";
import type { Meeting } from "#db/queries/appointments/save-appointment";
import { clearDiary } from "./clear-diary.server";

/** What staff chose: a free time of the adviser, or any other. */
export type ChosenTime = { timeId: string } | { startsAt: Date; minutes: number; way: AppointmentWay };

export type TimeRefusal = "taken" | "past" | "adviser-busy" | "resident-busy" | "unsafe-way";

interface With {
  mine: WhoBooks;
  adviser: { id: string; name: string };
  moving?: string;
}

/** The meeting that staff chose, with its time held: or why it cannot be. */
export async function chooseMeeting(deps: Deps, chosen: ChosenTime, { mine, adviser, moving }: With): Promise<{ meeting: Meeting; timeId?: string } | TimeRefusal> {
  if ("timeId" in chosen) {
    const time = await lockFreeTime(deps.db, chosen.timeId);
    if (!time || time.staffId !== adviser.id || time.startsAt <= deps.now()) return "taken";
    if (!isSafeWay(mine.safeContact, time.way, time.startsAt)) return "unsafe-way";
    if ((await listPlannedOfCase(deps.db, mine.id, deps.now())).some((other) => other.id !== moving && overlap(other, time))) return "resident-busy";
    const { id, hubId, staffId, staffName, way, startsAt, minutes } = time;
    return { timeId: id, meeting: { hubId, staffId, staffName, way, startsAt, minutes, where: placeFor(way, mine.hubAddress) } };
  }
  const { startsAt, minutes, way } = chosen;
  if (startsAt <= deps.now()) return "past";
  if (!isSafeWay(mine.safeContact, way, startsAt)) return "unsafe-way";
  const diary = await clearDiary(deps, { caseId: mine.id, staffId: adviser.id, startsAt, minutes, ...(moving && { moving }) });
  return diary === "clear" ? { meeting: { hubId: mine.hubId, staffId: adviser.id, staffName: adviser.name, way, startsAt, minutes, where: placeFor(way, mine.hubAddress) } } : diary;
}
