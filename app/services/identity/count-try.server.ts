import { now } from "#app/platform/service.server";
import { asService } from "#db/client.server";
import { countInBuckets, takeBackFromBuckets } from "#db/queries/identity/rate-limits";
import { keyedHash } from "./keyed-hash.server";

/** What is tried; each is counted apart. */
export type Trial = "password" | "code_sent" | "code" | "second_factor";

export interface TryFrom {
  /** The account, or the address typed where it may be nobody's: the same limit either way, so that it tells nothing. */
  account: string;
  /** The hash of the browser's visit cookie. */
  visit: string;
  /** Where the request came from. A hub is one address: 200 residents in ten minutes stay far below its limit. */
  remoteAddress: string;
}

/** Tries an hour. The account's protects one person; the others slow down whoever tries many people. */
const mostInAnHour = { account: 10, device: 300, address: 3_000 } as const;

const minute = 60_000;

export interface CountedTry {
  allowed: boolean;
  /** It was right, so it was no guess and does not count. */
  takeBack: () => Promise<void>;
}

/**
 * Counts a try before it is looked at, in a transaction of its own: it stays counted whatever becomes of the rest, and of many at
 * once no more than the limit pass. A refused try is not counted, so that waiting an hour is always enough.
 */
export async function countTry(trial: Trial, { account, visit, remoteAddress }: TryFrom): Promise<CountedTry> {
  const limits = new Map<string, number>([
    [`${trial} account ${keyedHash("limit", account)}`, mostInAnHour.account],
    [`${trial} device ${keyedHash("limit", visit)}`, mostInAnHour.device],
    [`${trial} address ${keyedHash("limit", remoteAddress)}`, mostInAnHour.address],
  ]);
  const at = now().getTime();
  const windowStart = new Date(at - (at % minute));
  const buckets = [...limits.keys()];
  const counts = await asService((db) => countInBuckets(db, buckets, windowStart, new Date(at - 61 * minute)));
  const allowed = buckets.every((bucket) => (counts.get(bucket) ?? 0) <= limits.get(bucket)!);
  const takeBack = () => asService((db) => takeBackFromBuckets(db, buckets, windowStart));
  if (!allowed) await takeBack();
  return { allowed, takeBack };
}
