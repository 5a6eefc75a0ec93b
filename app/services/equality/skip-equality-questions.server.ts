import type { Deps } from "#app/platform/deps.server";
import { lockDraft } from "#db/queries/applications/drafts";
import { findEqualityAnswers, saveEqualityAnswers } from "#db/queries/equality/equality-answers";

/** They would rather not answer: what was answered before they said so is taken away. Where nothing was, nothing is written. */
export async function skipEqualityQuestions({ db, now }: Deps, draftId: string): Promise<void> {
  await lockDraft(db, draftId, now());
  const { answers, finished } = await findEqualityAnswers(db, draftId);
  if (finished || Object.keys(answers).length === 0) return;
  await saveEqualityAnswers(db, draftId, {}, { at: now(), finished: false });
}
