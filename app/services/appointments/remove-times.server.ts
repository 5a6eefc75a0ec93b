import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { deleteFreeTimes } from "#db/queries/appointments/free-times";

/** Takes free times of one's own away, and returns how many. One that a resident took meanwhile stays, with its appointment. */
export const removeTimes = (deps: Deps, actor: StaffActor, timeIds: readonly string[]): Promise<number> => deleteFreeTimes(deps.db, actor.id, timeIds);
