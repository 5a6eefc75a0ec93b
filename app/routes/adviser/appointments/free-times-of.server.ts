import { choiceOf, isSafeWay, offeredBetween, type FreeTime } from "#app/domain/appointments/free-times";
import { now } from "#app/platform/service.server";
import type { Db } from "#db/client.server";
import type { WhoBooks } from "#db/queries/appointments/find-who-books";
import { listFreeTimes } from "#db/queries/appointments/free-times";

/** The next free times of an adviser that are safe for the resident of a case, over several days. */
export async function freeTimesOf(db: Db, staffId: string, { safeContact }: Pick<WhoBooks, "safeContact">): Promise<Pick<FreeTime, "id" | "startsAt" | "minutes" | "way">[]> {
  const free = await listFreeTimes(db, { staffId, from: now(), until: offeredBetween(now()).until });
  return choiceOf(free.filter(({ way, startsAt }) => isSafeWay(safeContact, way, startsAt)), staffId).same.map(({ id, startsAt, minutes, way }) => ({ id, startsAt, minutes, way }));
}
