import { asService } from "#db/client.server";
import type { Deps } from "#app/platform/deps.server";
import { letGoOfDrafts } from "#db/queries/applications/draft-keys";
import { isUuid } from "#db/queries/is-uuid";

/**
 * A browser (`visit`) lets go of an application: it is not on this device any more, and stays for its other devices, links and codes.
 * Runs as the service, because a row nobody holds is one a visitor may not leave behind. Anybody else's stays as it is.
 */
export async function forgetDraft({ db }: Pick<Deps, "db">, visit: string, draftId: string): Promise<void> {
  if (isUuid(draftId)) await letGoOfDrafts(db, visit, draftId);
}

/** The same for everything the browser holds: somebody leaves quickly. */
export const forgetEveryDraft = (visit: string): Promise<void> => asService((db) => letGoOfDrafts(db, visit));
