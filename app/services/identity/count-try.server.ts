import { now } from "#app/platform/service.server";
import { asService } from "#db/client.server";
import { countInBuckets, takeBackFromBuckets } from "#db/queries/identity/rate-limits";
import { keyedHash } from "./keyed-hash.server";

/** What is tried; each is counted apart. */
export type Trial = "password" | "code_sent" | "code" | "second_factor" | "draft_link" | "draft_code" | "feedback" | "break_glass";

export interface TryFrom {
  /** The account, or the address typed where it may be nobody's: the same limit either way, so that it tells nothing. */
  account: string;
  /** The hash of the browser's visit cookie. */
  visit: string;
  /** Where the request came from. A hub is one address: 200 residents in ten minutes stay far below its limit. */
  remoteAddress: string;
}

interface Limits {
  /** Hours looked back; counts are kept for two days. */
  hours: number;
  account: number;
  device: number;
  address: number;
}

/** The account's limit protects one person; the others slow down whoever tries many people. */
const usual: Limits = { hours: 1, account: 10, device: 300, address: 3_000 };

const ownLimits: Partial<Record<Trial, Limits>> = {
  // Anybody may type anybody's address, and we write to it: a few messages a day, not ten an hour.
  draft_link: { hours: 24, account: 5, device: 20, address: 300 },
  // Nobody opens many restricted cases in an hour; whoever tries is looking for one. [L] Local setting.
  break_glass: { hours: 1, account: 5, device: 10, address: 100 },
  // People type the code of one application, perhaps twice; whoever types thirty is guessing.
  draft_code: { hours: 1, account: 10, device: 30, address: 600 },
};

const minute = 60_000;

export interface CountedTry {
  allowed: boolean;
  /** It was right, so it was no guess and does not count. */
  takeBack: () => Promise<void>;
}

/**
 * Counts a try before it is looked at, in a transaction of its own: it stays counted whatever becomes of the rest, and of many at
 * once no more than the limit pass. A refused try is not counted, so that waiting is always enough.
 */
export async function countTry(trial: Trial, { account, visit, remoteAddress }: TryFrom): Promise<CountedTry> {
  const most = ownLimits[trial] ?? usual;
  const limits = new Map<string, number>([
    [`${trial} account ${keyedHash("limit", account)}`, most.account],
    [`${trial} device ${keyedHash("limit", visit)}`, most.device],
    [`${trial} address ${keyedHash("limit", remoteAddress)}`, most.address],
  ]);
  const at = now().getTime();
  const windowStart = new Date(at - (at % minute));
  const buckets = [...limits.keys()];
  const counts = await asService((db) => countInBuckets(db, buckets, windowStart, new Date(at - (most.hours * 60 + 1) * minute)));
  const allowed = buckets.every((bucket) => (counts.get(bucket) ?? 0) <= limits.get(bucket)!);
  const takeBack = () => asService((db) => takeBackFromBuckets(db, buckets, windowStart));
  if (!allowed) await takeBack();
  return { allowed, takeBack };
}
