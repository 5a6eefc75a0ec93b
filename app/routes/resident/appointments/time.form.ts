import { z } from "zod";
import type { Words } from "#app/content/resident/catalogue";
import { identifierOr, optionalText } from "#app/web/fields";

export type ChosenByResident = { timeId: string } | { wouldSuit: string };

/** One of the times that were shown, or what would suit instead; in the words of the page's language. */
export const timeForm = ({ errors }: Words["appointments"]["choose"]) =>
  z
    .object({ time: identifierOr("none", errors.choose), words: optionalText({ what: errors.tooLong, max: 1000 }) })
    .transform(({ time, words }, context): ChosenByResident => {
      if (time !== "none") return { timeId: time };
      if (words) return { wouldSuit: words };
      context.addIssue({ code: "custom", path: ["words"], message: errors.wouldSuit });
      return z.NEVER;
    });
