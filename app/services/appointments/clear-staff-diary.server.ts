import { endOf } from "#app/domain/appointments/appointment-status";
import type { Deps } from "#app/platform/deps.server";
import { holdDiaryOf, listDiaryOf } from "#db/queries/appointments/find-appointment";
import { deleteFreeTimes, lockTimesAcross } from "#db/queries/appointments/free-times";

/**
 * Makes sure that an adviser has nothing else at a time, and nobody takes it meanwhile. `take` takes away the free times of theirs that it
 * touches: they can be met there no longer.
 */
export async function clearStaffDiary({ db }: Deps, { staffId, startsAt, minutes, moving }: { staffId: string; startsAt: Date; minutes: number; moving?: string }): Promise<{ take: () => Promise<unknown> } | "adviser-busy"> {
  await holdDiaryOf(db, staffId);
  const times = await lockTimesAcross(db, staffId, startsAt, minutes);
  // Whoever took one of them may be of a case this person does not see: the time says it all the same.
  const diary = await listDiaryOf(db, staffId, startsAt, endOf({ startsAt, minutes }));
  if (diary.some(({ id }) => id !== moving) || times.some(({ appointmentId }) => appointmentId !== null && appointmentId !== moving)) return "adviser-busy";
  return { take: () => deleteFreeTimes(db, staffId, times.filter(({ appointmentId }) => appointmentId === null).map(({ id }) => id)) };
}
