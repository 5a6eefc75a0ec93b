import { barrierCodes, type BarrierCode } from "#app/domain/cases/barrier";
import type { Deps } from "#app/platform/deps.server";
import { termEntries } from "#db/queries/directory/around-entries";
import { findServiceEntries } from "#db/queries/directory/entries";
import { listServicesWithTerm, saveTermBarrier } from "#db/queries/directory/terms";
import { saveService } from "#db/queries/directory/save-service";
import { sayChanges } from "./change-service.server";

/**
 * Says which barrier of ours a feed's term stands for, and lets the services that have it follow: they gain the new barrier, and lose the
 * old one unless another of their terms stands for it.
 */
export async function mapTerm(deps: Deps, { termId, barrier }: { termId: string; barrier: BarrierCode | null }, byName: string): Promise<"done" | "not-found"> {
  const terms = await termEntries(deps.db);
  const term = terms.get(termId);
  if (!term) return "not-found";
  if (term.barrier === barrier) return "done";
  await saveTermBarrier(deps.db, termId, barrier);
  for (const entry of await findServiceEntries(deps.db, (await listServicesWithTerm(deps.db, termId)).map(({ id }) => id))) {
    const byOthers = new Set(entry.termIds.filter((id) => id !== termId).map((id) => terms.get(id)?.barrier));
    const kept = entry.barriers.filter((code) => code !== term.barrier || byOthers.has(code));
    const barriers = barrierCodes.filter((code) => kept.includes(code) || code === barrier);
    const changes = sayChanges(entry, { barriers }, () => undefined);
    if (changes.length > 0) await saveService(deps, entry, { barriers }, { source: "administrator", byName }, changes);
  }
  return "done";
}
