import { fillIn, type PartValues } from "#app/domain/messages/template";
import type { StaffActor } from "#app/domain/people/actor";
import { parseReference } from "#app/domain/people/reference";
import { orNotFound } from "#app/web/access.server";
import { asActor } from "#db/client.server";
import { findCaseForShow } from "#db/queries/cases/find-case-for-show";
import { listHubs } from "#db/queries/place/list-hubs";

/** A message with its parts filled in, as the resident would read it, and what nobody can fill in but its writer. */
export function previewOf(actor: StaffActor, caseRef: string, words: string) {
  return asActor(actor, async (db) => {
    const { case: ofCase, resident } = orNotFound(await findCaseForShow(db, parseReference(caseRef) ?? ""));
    const hub = (await listHubs(db)).find(({ id }) => id === ofCase.hubId);
    const values: PartValues = {
      "first name": resident.preferredName ?? resident.firstName, hub: hub?.name ?? "", "hub phone": hub?.phone ?? "", "hub address": hub?.address ?? "", adviser: actor.name, organisation: actor.organisationName, reference: ofCase.reference,
    };
    return fillIn(words, values);
  });
}
