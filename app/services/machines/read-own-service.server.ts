import { londonDayOf } from "#app/domain/calendar/calendar-day";
import type { MachineActor } from "#app/domain/people/actor";
import { now } from "#app/platform/service.server";
import { asActor } from "#db/client.server";
import { findServiceEntry } from "#db/queries/directory/entries";
import { isUuid } from "#db/queries/is-uuid";
import { listStartsFrom } from "#db/queries/machines/starts";

/** A service of the machine's own organisation, with its starts to come; `undefined` for anybody else's. */
export async function readOwnService(machine: MachineActor, id: string) {
  if (!isUuid(id)) return undefined;
  return asActor(machine, async (db) => {
    const entry = await findServiceEntry(db, id);
    if (entry?.organisationId !== machine.organisationId) return undefined;
    return { entry, starts: await listStartsFrom(db, id, londonDayOf(now())) };
  });
}
