import { sayDay } from "#app/domain/calendar/words";
import type { Deps } from "#app/platform/deps.server";
import { holdStart, keepStartChange, saveStartCancelled } from "#db/queries/courses/starts";
import { mayKeep, sourceOf, type Keeper } from "./keeper";

/** Calls a start off. Nobody gets a place there from now on; everybody who has one, or waits, is told and keeps their turn as soon as this is kept (`settle-cancelled`). */
export async function cancelStart(deps: Deps, by: Keeper, { startId, version }: { startId: string; version: number }): Promise<"done" | "not-found" | "changed-meanwhile"> {
  const held = await holdStart(deps.db, startId);
  if (!held || !mayKeep(by, held)) return "not-found";
  const { start } = held;
  if (start.version !== version || start.cancelledAt) return "changed-meanwhile";
  await saveStartCancelled(deps.db, start.id, deps.now());
  await keepStartChange(deps, start.serviceId, { source: sourceOf(by), byName: by.name, changes: [{ field: "Starts", before: sayDay(start.startsOn), after: "Cancelled" }] });
  return "done";
}
