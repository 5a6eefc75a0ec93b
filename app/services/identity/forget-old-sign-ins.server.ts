import { now } from "#app/platform/service.server";
import { asService } from "#db/client.server";
import { deleteAttemptsBefore } from "#db/queries/identity/attempts";
import { deleteCountsBefore } from "#db/queries/identity/rate-limits";

const keptDays = 2;

/** Deletes tries and counts nothing asks for any more: limits look back an hour, an attempt lives for 20 minutes at most. */
export async function forgetOldSignIns(): Promise<void> {
  const before = new Date(now().getTime() - keptDays * 86_400_000);
  await asService(async (db) => {
    await deleteAttemptsBefore(db, before);
    await deleteCountsBefore(db, before);
  });
}
