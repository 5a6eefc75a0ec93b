import type { StaffActor } from "#app/domain/people/actor";
import { orNotFound } from "#app/web/access.server";
import type { Db } from "#db/client.server";
import { findServiceEntry } from "#db/queries/directory/entries";
import { isUuid } from "#db/queries/is-uuid";

/** A service of the asker's own organisation: everybody may read the directory, and others' are not theirs to change. */
export async function ownService(db: Db, actor: StaffActor, serviceId: string | undefined) {
  const found = serviceId && isUuid(serviceId) ? await findServiceEntry(db, serviceId) : undefined;
  return orNotFound(found?.organisationId === actor.organisationId ? found : undefined);
}
