import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { warnDaysBefore } from "#app/domain/machines/key";
import { keyEndsSoon } from "#app/domain/messages/machine-wording";
import { depsWithin } from "#app/platform/deps.server";
import { now } from "#app/platform/service.server";
import { asService } from "#db/client.server";
import { listKeysToWarn, markKeyWarned } from "#db/queries/machines/keys";
import { messageLeads } from "./message-leads.server";

/** Tells a provider's leads, once, of each key that ends within two weeks. Returns how many there were. */
export async function warnOfEndingKeys(): Promise<number> {
  return asService(async (db) => {
    const deps = depsWithin(db);
    const at = now();
    const ending = await listKeysToWarn(db, at, new Date(at.getTime() + warnDaysBefore * 86_400_000));
    for (const { id, name, organisationId, expiresAt } of ending) {
      await messageLeads(deps, organisationId, "key-ends-soon", (link) => keyEndsSoon({ name, on: londonDayOf(new Date(expiresAt.getTime() - 1)), link }));
      await markKeyWarned(db, id, at);
    }
    return ending.length;
  });
}
