import { z } from "zod";
import { erasureAnswers, whyNotErased } from "#app/domain/rights/rights-request";
import { choice, optionalChoice, optionalText } from "#app/web/fields";

export const erasureForm = z
  .object({ answer: choice(erasureAnswers, "Select what happens with what is held about them"), whyNot: optionalChoice(whyNotErased), words: optionalText({ what: "What they are told", max: 1000 }) })
  .refine(({ answer, whyNot }) => answer === "erased" || whyNot, { path: ["whyNot"], message: "Select why it is kept" })
  .refine(({ answer, words }) => answer === "erased" || words !== "", { path: ["words"], message: "Enter what they are told: what is kept, and why" });
