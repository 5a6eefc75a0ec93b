import type { ApplicationAnswers } from "#app/domain/applications/answers";
import type { QuestionStep } from "#app/domain/applications/asking";
import { giveAnswer } from "#app/domain/applications/give-answer";
import { mayOpen } from "#app/domain/applications/journey";
import { journeyOf } from "#app/domain/applications/journeys";
import { questionsVersion } from "#app/domain/applications/questions";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import type { Deps } from "#app/platform/deps.server";
import { lockDraft, saveDraftAnswers } from "#db/queries/applications/drafts";
import { findArea } from "#db/queries/place/find-area";

/** Answers by the question that asks for them, in the journey's order. */
export type AnswersOfPart = readonly (readonly [step: QuestionStep, given: ApplicationAnswers])[];

/**
 * Keeps the answers to several questions of one page: each exactly as its own page would. A question that earlier ones no longer lead
 * to is passed over. Sending the same page again changes nothing.
 */
export async function answerPart({ db, now }: Deps, draftId: string, part: AnswersOfPart): Promise<ApplicationAnswers | "sent" | "not-found"> {
  const draft = await lockDraft(db, draftId, now());
  if (!draft) return "not-found";
  if (draft.sentReference !== null) return "sent";
  const [journey, today] = [journeyOf(draft), londonDayOf(now())];
  let { answers } = draft;
  for (const [step, given] of part) {
    if (!mayOpen(journey, answers, step, today)) continue;
    const known = step === "area" && given.postcode ? await findArea(db, given.postcode) : undefined;
    answers = giveAnswer(journey, answers, step, given, known);
  }
  await saveDraftAnswers(db, draftId, answers, questionsVersion);
  return answers;
}
