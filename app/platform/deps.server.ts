import type { Db } from "#db/client.server";
import { freshBytes, freshId, now } from "./service.server";

/** What a service is handed: the transaction in which the database knows who asks, the time, fresh ids. */
export interface Deps {
  db: Db;
  now: () => Date;
  newId: () => string;
  randomBytes: (count: number) => Uint8Array;
  /** Cases whose next thing is worked out once, by whoever does many things to them in one transaction, when all is done. */
  refreshLater?: Set<string>;
  /** Messages wait until then, as long as what they tell of can be taken back; their ids are collected. */
  held?: { until: Date; messageIds: string[] };
}

export const depsWithin = (db: Db): Deps => ({ db, now, newId: freshId, randomBytes: freshBytes });
