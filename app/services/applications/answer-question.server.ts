import type { ApplicationAnswers } from "#app/domain/applications/answers";
import { giveAnswer } from "#app/domain/applications/give-answer";
import { firstUnanswered, hasStep, isAhead, type StepId } from "#app/domain/applications/journey";
import { journeyOf } from "#app/domain/applications/journeys";
import { questionsVersion } from "#app/domain/applications/questions";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import type { Deps } from "#app/platform/deps.server";
import { lockDraft, saveDraftAnswers } from "#db/queries/applications/drafts";
import { findArea } from "#db/queries/place/find-area";

export type Answered = { answers: ApplicationAnswers } | { aheadOf: StepId } | "sent" | "not-found";

/**
 * Keeps the answers of one page. The row is locked and only that page's answers are changed, so two tabs never undo each
 * other: the last answer to a question holds. A page ahead of the first unanswered one keeps nothing and says which that is.
 * Sending the same page again changes nothing, which is why this needs no one-time key.
 */
export async function answerQuestion({ db, now }: Deps, draftId: string, step: StepId, given: ApplicationAnswers): Promise<Answered> {
  const draft = await lockDraft(db, draftId, now());
  if (!draft) return "not-found";
  if (draft.sentReference !== null) return "sent";
  const journey = journeyOf(draft);
  if (!hasStep(journey, step)) return "not-found";
  const first = firstUnanswered(journey, draft.answers, londonDayOf(now()));
  if (isAhead(journey, step, first)) return { aheadOf: first };
  const known = step === "area" && given.postcode ? await findArea(db, given.postcode) : undefined;
  const answers = giveAnswer(journey, draft.answers, step, given, known);
  await saveDraftAnswers(db, draftId, answers, questionsVersion);
  return { answers };
}
