import { z } from "zod";
import { choice, optionalChoice, optionalText } from "#app/web/fields";

/** What the resident said when an adviser told them who asked for them. */
export const toldForm = z
  .object({
    said: choice(["yes", "no", "undecided"], "Select what they said"),
    mayHear: optionalChoice(["yes", "no", "not-asked"], "Select whether they may hear how it goes"),
    words: optionalText({ what: "How you told them, and what they said", max: 1000 }),
  })
  .transform(({ said, mayHear, words }) => ({ said, words, mayHear: mayHear === "yes" ? true : mayHear === "no" ? false : undefined }));
