import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { removeSynonym as deleteSynonym } from "#db/queries/services/keep-synonyms";

/** Takes a word away that stood for another. One that is gone already is gone. */
export async function removeSynonym(deps: Deps, actor: StaffActor, id: string): Promise<void> {
  if (await deleteSynonym(deps, id)) await appendAudit(deps, { streamId: service().placeId, action: "directory.words", by: actor, subject: id });
}
