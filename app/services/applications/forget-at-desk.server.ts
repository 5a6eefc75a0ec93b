import { now } from "#app/platform/service.server";
import { asService } from "#db/client.server";
import { letGoOfDrafts } from "#db/queries/applications/draft-keys";
import { deleteDraftsWithoutKey, endAssistance } from "#db/queries/applications/assisted-drafts";
import { holderAtDesk } from "./at-the-desk.server";

/**
 * A member of staff signs out: what they were filling in is deleted, unless it can be gone on with by a link or a code; that stays the
 * resident's alone. Runs as the service, because a row nobody holds is one a visitor may not leave behind.
 */
export function forgetAtDesk(staffId: string, visit: string): Promise<void> {
  const holder = holderAtDesk(staffId, visit);
  return asService(async (db) => {
    await deleteDraftsWithoutKey(db, holder, now());
    await endAssistance(db, holder);
    await letGoOfDrafts(db, holder);
  });
}
