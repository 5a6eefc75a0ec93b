import type { StaffActor } from "#app/domain/people/actor";
import { orNotFound } from "#app/web/access.server";
import { asActor } from "#db/client.server";
import { findStart } from "#db/queries/courses/starts";

/** A start of a course of one's own; of another's it is not found. */
export async function readOwnStart(actor: StaffActor, startId = "") {
  const found = orNotFound(await asActor(actor, (db) => findStart(db, startId)));
  return orNotFound(found.organisationId === actor.organisationId ? found : undefined);
}
