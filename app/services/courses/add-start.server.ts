import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { refusedStart, type StartRefusal, type StartWish } from "#app/domain/courses/start";
import type { Deps } from "#app/platform/deps.server";
import { insertStart, keepStartChange, listOtherDays } from "#db/queries/courses/starts";
import { findService } from "#db/queries/services/list-services";
import { mayKeep, sourceOf, type Keeper } from "./keeper";

/** Announces a start of a course. Whoever's turn was kept when an earlier one was cancelled is put on its list (`settle-cancelled`). */
export async function addStart(deps: Deps, by: Keeper, serviceId: string, wish: StartWish): Promise<{ added: string } | "not-found" | StartRefusal> {
  const service = await findService(deps.db, serviceId);
  if (!service || !mayKeep(by, service)) return "not-found";
  const refused = refusedStart(wish, { today: londonDayOf(deps.now()), held: 0, otherDays: await listOtherDays(deps.db, service.id) });
  if (refused) return refused;
  const added = await insertStart(deps, service.id, wish);
  if (!added) return "same-day";
  await keepStartChange(deps, service.id, { source: sourceOf(by), byName: by.name, changes: [{ field: "Starts", before: "", after: sayDay(wish.startsOn) }] });
  return { added };
}
