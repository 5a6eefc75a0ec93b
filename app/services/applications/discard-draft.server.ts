import type { Deps } from "#app/platform/deps.server";
import { expireDraft } from "#db/queries/applications/drafts";

/** Deletes the answers of an unsent application of the visit's own, at once: others may use this device. Anybody else's stays as it is. */
export async function discardDraft({ db, now }: Deps, draftId: string): Promise<void> {
  await expireDraft(db, draftId, now());
}
