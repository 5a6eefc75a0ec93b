import type { ApplicationAnswers } from "#app/domain/applications/answers";
import { firstUnanswered, nextStep, type StepId } from "#app/domain/applications/journey";
import { today } from "#app/platform/service.server";
import { asVisitor } from "#db/client.server";
import { findPostcode } from "#db/queries/place/find-postcode";

/** A page of a draft; `?return=check` marks a page that was opened by "Change". */
export const pageOf = (draftId: string, step: StepId, toCheck = false): string => `/apply/${draftId}/${step}${toCheck && step !== "check-answers" ? "?return=check" : ""}`;

interface Answered {
  visit: string;
  draftId: string;
  step: StepId;
  answers: ApplicationAnswers;
  /** They came from the check page by "Change". */
  toCheck: boolean;
}

/** Where an answer leads: an ending, help at once, back to the check page unless there is something new to ask, or the next page. */
export async function whereNext({ visit, draftId, step, answers, toCheck }: Answered): Promise<string> {
  if (step === "other-ways" && answers.area === "outside") return outsideArea(visit, draftId, answers);
  if (step === "urgent-needs" && answers.urgentNeeds?.some((need) => need !== "none")) return `/help-now?draft=${draftId}`;
  const next = nextStep(answers, step, today());
  // After the date of birth comes nothing for somebody under 16.
  if (next === undefined) return `/apply/too-young?draft=${draftId}`;
  return toCheck ? pageOf(draftId, firstUnanswered(answers, today()), true) : pageOf(draftId, next);
}

async function outsideArea(visit: string, draftId: string, { postcode }: ApplicationAnswers): Promise<string> {
  const known = postcode ? await asVisitor(visit, (db) => findPostcode(db, postcode)) : undefined;
  return `/apply/outside-area?${new URLSearchParams({ ...(known && { council: known.councilName }), draft: draftId }).toString()}`;
}
