import type { FeedbackSubject } from "#app/domain/people/feedback";
import type { Satisfaction } from "#app/domain/people/satisfaction";
import { wordsIn } from "./resident/catalogue";

/** As residents choose them. */
export const satisfactionNames: Readonly<Record<Satisfaction, string>> = wordsIn("en").feedback.satisfaction;

export const feedbackSubjectNames: Record<FeedbackSubject, string> = { applying: "Applying", "my-support": "My support" };
