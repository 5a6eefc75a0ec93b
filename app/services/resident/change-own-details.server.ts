import type { ResidentActor } from "#app/domain/people/actor";
import { mustSayWhatIsSafe, type DetailKey, type DetailsChange } from "#app/domain/people/details";
import type { Deps } from "#app/platform/deps.server";
import { saveChangedDetails } from "#app/services/people/save-changed-details.server";
import { findMyCase } from "#db/queries/resident/find-my-case";
import { lockMyCase } from "#db/queries/resident/lock-my-case";
import { listDetailsChanges, lockDetails } from "#db/queries/resident/my-details";

export type DetailsAnswer =
  | { changed: DetailKey[]; askWhatIsSafe: boolean }
  /** Somebody changed something since the page was made; with the version to go on from. */
  | { meanwhile: { which: DetailKey[]; by: string }[]; version: number }
  | "not-found";

/** A resident changes what we hold about them. What is read afterwards (the next message, the next sign-in) goes by it at once. */
export async function changeOwnDetails(deps: Deps, actor: ResidentActor, { version, change }: { version: number; change: DetailsChange }): Promise<DetailsAnswer> {
  const mine = await findMyCase(deps.db, actor.id);
  const ofCase = mine && (await lockMyCase(deps.db, mine.id));
  const held = ofCase && (await lockDetails(deps.db, actor.id));
  if (!held) return "not-found";
  if (held.version !== version) return { meanwhile: await listDetailsChanges(deps.db, actor.id, version), version: held.version };
  const { which, after } = await saveChangedDetails(deps, actor, { caseId: ofCase.id, residentId: actor.id, held, change });
  return { changed: which, askWhatIsSafe: mustSayWhatIsSafe(held, after) };
}
