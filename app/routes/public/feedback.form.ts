import { z } from "zod";
import type { Words } from "#app/content/resident/catalogue";
import { feedbackSubjects, longestFeedback } from "#app/domain/people/feedback";
import { satisfactions } from "#app/domain/people/satisfaction";
import { choice, optionalChoice, optionalText } from "#app/web/fields";

/** What the feedback page sends. An unknown subject is none: only the link somebody came by says which it is. */
export const feedbackForm = (words: Words["feedback"]) =>
  z.object({
    satisfaction: choice(satisfactions, words.missing),
    words: optionalText({ tooLong: words.tooLong(longestFeedback), max: longestFeedback }),
    about: optionalChoice(feedbackSubjects).catch(undefined),
  });
