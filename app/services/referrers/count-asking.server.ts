import { mostAskedInADay } from "#app/domain/applications/no-thanks";
import type { Deps } from "#app/platform/deps.server";
import { keyedHash } from "#app/services/identity/keyed-hash.server";
import { countInBuckets } from "#db/queries/identity/rate-limits";

const day = 86_400_000;

/** Counts an application for somebody else, with the transaction that sends it. `false` where this browser or network address has sent enough for a day. */
export async function countAsking({ db, now }: Deps, { visit, remoteAddress }: { visit: string; remoteAddress: string }): Promise<boolean> {
  const limits = new Map([
    [`asked-for-other device ${keyedHash("limit", visit)}`, mostAskedInADay.device],
    [`asked-for-other address ${keyedHash("limit", remoteAddress)}`, mostAskedInADay.address],
  ]);
  const at = now().getTime();
  const counts = await countInBuckets(db, [...limits.keys()], new Date(at - (at % day)), new Date(at - day));
  return [...limits].every(([bucket, most]) => (counts.get(bucket) ?? 0) <= most);
}
