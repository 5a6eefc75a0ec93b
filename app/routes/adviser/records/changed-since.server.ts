import { mergeStatusWords } from "#app/content/joining";
import type { Db } from "#db/client.server";
import { findMerge } from "#db/queries/people/merges";
import { listDetailsChanges } from "#db/queries/resident/my-details";

interface Seen {
  version: number;
  keptVersion: number;
  mergedVersion: number;
}

/** What happened to a proposal or its two records since somebody looked, and who did it. */
export async function changedSince(db: Db, mergeId: string, seen: Seen): Promise<{ by: string[]; changes: string[] }> {
  const found = await findMerge(db, mergeId);
  if (!found) return { by: [], changes: [] };
  const { merge } = found;
  const answered = merge.version !== seen.version ? [{ by: merge.undoneByName ?? merge.answeredByName ?? "", change: mergeStatusWords[merge.status] }] : [];
  const details = [...(await listDetailsChanges(db, merge.keptResidentId, seen.keptVersion)), ...(await listDetailsChanges(db, merge.mergedResidentId, seen.mergedVersion))];
  const changes = [...answered, ...details.map(({ which, by }) => ({ by, change: `Details changed: ${which.map((key) => key.replaceAll("_", " ")).join(", ")}` }))];
  return { by: [...new Set(changes.map(({ by }) => by).filter(Boolean))], changes: changes.map(({ change }) => change) };
}
