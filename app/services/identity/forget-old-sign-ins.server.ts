import { now } from "#app/platform/service.server";
import { asService } from "#db/client.server";
import { deleteAttemptsBefore } from "#db/queries/identity/attempts";
import { deleteCountsBefore } from "#db/queries/identity/rate-limits";

const daysAgo = (days: number) => new Date(now().getTime() - days * 86_400_000);

/** Deletes tries and counts nothing asks for any more: an attempt lives for 20 minutes at most, the longest limit looks back a week. */
export async function forgetOldSignIns(): Promise<void> {
  await asService(async (db) => {
    await deleteAttemptsBefore(db, daysAgo(2));
    await deleteCountsBefore(db, daysAgo(9));
  });
}
