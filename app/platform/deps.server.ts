import type { Db } from "#db/client.server";
import { freshBytes, freshId, now } from "./service.server";

/** What a service is handed: the transaction in which the database knows who asks, the time, fresh ids. */
export interface Deps {
  db: Db;
  now: () => Date;
  newId: () => string;
  randomBytes: (count: number) => Uint8Array;
}

export const depsWithin = (db: Db): Deps => ({ db, now, newId: freshId, randomBytes: freshBytes });
