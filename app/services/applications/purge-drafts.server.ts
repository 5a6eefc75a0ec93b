import { now } from "#app/platform/service.server";
import { asService } from "#db/client.server";
import { deleteExpiredDrafts } from "#db/queries/applications/drafts";

/** Deletes the drafts whose time is over; how many there were. */
export const purgeDrafts = (): Promise<number> => asService((db) => deleteExpiredDrafts(db, now()));
