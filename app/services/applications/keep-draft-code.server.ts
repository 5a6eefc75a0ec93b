import type { Deps } from "#app/platform/deps.server";
import { hasDraftKey, insertDraftKey } from "#db/queries/applications/draft-keys";
import { codeOfDraft, draftKeyHash } from "./draft-key-hash.server";

/** Makes the code of a draft open it from now on; the same code each time. Throws in the case, as good as impossible, that it is another draft's. */
export async function keepDraftCode({ db, now, newId }: Deps, draftId: string): Promise<void> {
  const tokenHash = draftKeyHash("code", codeOfDraft(draftId));
  await insertDraftKey(db, { id: newId(), draftId, kind: "code", tokenHash, createdAt: now() });
  if (!(await hasDraftKey(db, draftId, tokenHash))) throw new Error("the code of a draft is taken");
}
