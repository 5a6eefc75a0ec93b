import { entryFieldWords, sayField, type NamesOf } from "#app/content/directory";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { fieldsChanged, type ServiceEntry } from "#app/domain/directory/entry";
import type { Deps } from "#app/platform/deps.server";
import { lockServiceEntry, type KeptService } from "#db/queries/directory/entries";
import { namesOfRecords } from "#db/queries/directory/names";
import { saveService, type FieldChange, type SavedBy } from "#db/queries/directory/save-service";

export interface ServiceChange {
  serviceId: string;
  /** The version of the page it was made from. */
  version: number;
  /** What is to stand there; what is left out stays as it is. */
  entry: Partial<Omit<ServiceEntry, "organisationId" | "assuredDate">>;
}

export type ServiceChanged = "done" | "not-found" | { changedMeanwhile: KeptService };

/** What becomes different, field by field, in words. */
export function sayChanges(before: ServiceEntry, after: Partial<ServiceEntry>, names: NamesOf): FieldChange[] {
  return fieldsChanged(before, after).map((field) => ({ field: entryFieldWords.service[field], before: sayField("service", field, before[field], names), after: sayField("service", field, after[field], names) }));
}

/**
 * Changes an entry of the directory, on behalf of its provider, an administrator or a provider's own system; the database lets each change
 * its own alone. Whoever saves has looked at it, so it counts as checked today, also where nothing is different. Nothing is written where
 * somebody else changed it meanwhile: the answer has what stands there now.
 */
export async function changeService(deps: Deps, { serviceId, version, entry }: ServiceChange, by: SavedBy): Promise<ServiceChanged> {
  const before = await lockServiceEntry(deps.db, serviceId);
  if (!before) return "not-found";
  if (before.version !== version) return { changedMeanwhile: before };
  const changed = Object.fromEntries(fieldsChanged<ServiceEntry>(before, entry).map((field) => [field, (entry as Partial<ServiceEntry>)[field]])) as Partial<ServiceEntry>;
  const changes = sayChanges(before, changed, await namesOfRecords(deps.db, [before, changed]));
  await saveService(deps, before, { ...changed, assuredDate: londonDayOf(deps.now()) }, by, changes);
  return "done";
}
