import type { ApplicationAnswers } from "#app/domain/applications/answers";
import { firstUnanswered, nextStep, type StepId } from "#app/domain/applications/journey";
import { journeyOf } from "#app/domain/applications/journeys";
import { today } from "#app/platform/service.server";
import { asVisitor } from "#db/client.server";
import type { Draft } from "#db/queries/applications/drafts";
import { findArea } from "#db/queries/place/find-area";
import { journeyPages } from "#app/content/applying/journey-pages";

type OfDraft = Pick<Draft, "id" | "kind">;

/** A page of a draft, where its journey has it; `?return=check` marks a page that was opened by "Change". */
export const pageOf = ({ id, kind }: OfDraft, step: StepId | "sent", toCheck = false): string => `${journeyPages[kind].address}/${id}/${step}${toCheck && step !== "check-answers" ? "?return=check" : ""}`;

/** Where sending leads: to the equality questions, which nobody answers for somebody else. */
export const afterSending = (draft: OfDraft): string => (draft.kind === "self" ? `/apply/${draft.id}/equality` : pageOf(draft, "sent"));

/** Where a draft is taken up again. */
export const whereLeftOff = (draft: OfDraft & Pick<Draft, "answers">): string => pageOf(draft, firstUnanswered(journeyOf(draft), draft.answers, today()));

interface Answered {
  visit: string;
  draft: OfDraft;
  step: StepId;
  answers: ApplicationAnswers;
  /** They came from the check page by "Change". */
  toCheck: boolean;
}

/** Where an answer leads: an ending, help at once, back to the check page unless there is something new to ask, or the next page. */
export async function whereNext({ visit, draft, step, answers, toCheck }: Answered): Promise<string> {
  const journey = journeyOf(draft);
  if (step === "other-ways" && answers.area === "outside") return outsideArea(visit, draft.id, answers);
  if (step === "urgent-needs" && answers.urgentNeeds?.some((need) => need !== "none")) return `/help-now?draft=${draft.id}`;
  const next = nextStep(journey, answers, step, today());
  // After the date of birth comes nothing for somebody under 16.
  if (next === undefined) return `/apply/too-young?draft=${draft.id}`;
  return toCheck ? pageOf(draft, firstUnanswered(journey, answers, today()), true) : pageOf(draft, next);
}

async function outsideArea(visit: string, draftId: string, { postcode }: ApplicationAnswers): Promise<string> {
  const known = postcode ? await asVisitor(visit, (db) => findArea(db, postcode)) : undefined;
  return `/apply/outside-area?${new URLSearchParams({ ...(known && { council: known.councilName }), draft: draftId }).toString()}`;
}
