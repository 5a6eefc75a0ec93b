import type { EqualityAnswers } from "#app/domain/equality/answers";
import { giveEqualityAnswer, nextEqualityStep } from "#app/domain/equality/journey";
import type { EqualityStep } from "#app/domain/equality/questions";
import type { Deps } from "#app/platform/deps.server";
import { lockDraft } from "#db/queries/applications/drafts";
import { findEqualityAnswers, saveEqualityAnswers } from "#db/queries/equality/equality-answers";

/** Where to go on; `finished` after the last page, and for whoever comes back to a page after it. */
export type EqualityAnswered = { next: EqualityStep } | "finished" | "not-found";

/**
 * Keeps the answers of one page, as the browser whose draft it is. The draft is locked meanwhile, so two tabs never undo each
 * other. After the last page nobody can change them any more, nor read them here. Sending the same page again changes nothing.
 */
export async function answerEqualityQuestion({ db, now }: Deps, draftId: string, step: EqualityStep, given: EqualityAnswers): Promise<EqualityAnswered> {
  const draft = await lockDraft(db, draftId, now());
  // Whoever applies for somebody else cannot answer for them.
  if (draft?.kind !== "self") return "not-found";
  const before = await findEqualityAnswers(db, draftId);
  if (before.finished) return "finished";
  const answers = giveEqualityAnswer(before.answers, step, given);
  const next = nextEqualityStep(answers, step);
  const kept = await saveEqualityAnswers(db, draftId, answers, { at: now(), finished: next === undefined });
  if (!kept) return "not-found";
  return next ? { next } : "finished";
}
