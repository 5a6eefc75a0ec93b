import { folded, type Synonym } from "#app/domain/finding/search";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addSynonyms as insertSynonyms } from "#db/queries/services/keep-synonyms";

/** Adds words that stand for others, as they are looked for: small letters, no accents. Says how many are new; `empty` where nothing is left of one. */
export async function addSynonyms(deps: Deps, actor: StaffActor, words: readonly Synonym[]): Promise<number | "empty"> {
  const kept = words.map(({ word, means }) => ({ word: folded(word), means: folded(means) }));
  if (kept.some(({ word, means }) => !word || !means)) return "empty";
  const added = await insertSynonyms(deps, kept);
  if (added > 0) await appendAudit(deps, { streamId: service().placeId, action: "directory.words", by: actor, subject: kept.length === 1 ? `${kept[0]?.word}: ${kept[0]?.means}` : `${added}` });
  return added;
}
