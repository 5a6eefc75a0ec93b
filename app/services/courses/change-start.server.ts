import { londonDayOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { refusedStart, type StartRefusal, type StartWish } from "#app/domain/courses/start";
import type { Deps } from "#app/platform/deps.server";
import { holdStart, keepStartChange, listOtherDays, saveStart } from "#db/queries/courses/starts";
import { tellStartMoved } from "./tell-start-moved.server";
import { mayKeep, sourceOf, type Keeper } from "./keeper";

export interface StartChange {
  startId: string;
  /** The version of the page it was made from. */
  version: number;
  wish: StartWish;
}

const sayStart = ({ startsOn, places }: { startsOn: CalendarDay; places?: number | null | undefined }) => `${sayDay(startsOn)}, ${places === null || places === undefined ? "as many as come" : `${places} places`}`;

/**
 * Changes a start: never to fewer places than are held. Where it begins on another day, whoever has a place or a turn is told of it in
 * the same transaction: so it is done as the service, for whoever the start was shown to be theirs.
 */
export async function changeStart(deps: Deps, by: Keeper, { startId, version, wish }: StartChange): Promise<"done" | "not-found" | "changed-meanwhile" | StartRefusal> {
  const held = await holdStart(deps.db, startId);
  if (!held || !mayKeep(by, held)) return "not-found";
  const { start } = held;
  if (start.version !== version || start.cancelledAt) return "changed-meanwhile";
  const refused = refusedStart(wish, { today: londonDayOf(deps.now()), held: start.taken, otherDays: await listOtherDays(deps.db, start.serviceId, start.id), before: start.startsOn });
  if (refused) return refused;
  await saveStart(deps.db, start.id, wish);
  await keepStartChange(deps, start.serviceId, { source: sourceOf(by), byName: by.name, changes: [{ field: "Starts", before: sayStart(start), after: sayStart(wish) }] });
  if (wish.startsOn !== start.startsOn) await tellStartMoved(deps, { startId: start.id, startsOn: wish.startsOn, formerlyOn: start.startsOn });
  return "done";
}
