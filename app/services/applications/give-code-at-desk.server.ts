import type { Deps } from "#app/platform/deps.server";
import { keepDraftUntil } from "#db/queries/applications/assisted-drafts";
import type { Draft } from "#db/queries/applications/drafts";
import { codeOfDraft } from "./draft-key-hash.server";
import { draftDays } from "./draft-life";
import { keepDraftCode } from "./keep-draft-code.server";

/** The resident goes on by themselves: the code for it. From now on it is kept as long as any other application. */
export async function giveCodeAtDesk(deps: Deps, draft: Pick<Draft, "id" | "createdAt" | "expiresAt">): Promise<string> {
  await keepDraftCode(deps, draft.id);
  const asLong = new Date(draft.createdAt.getTime() + draftDays * 86_400_000);
  if (asLong > draft.expiresAt) await keepDraftUntil(deps.db, draft.id, asLong);
  return codeOfDraft(draft.id);
}
