import { z } from "zod";
import { askers, identityChecks, requestKinds } from "#app/domain/rights/rights-request";
import { calendarDay, choice, optionalText } from "#app/web/fields";

export const askForm = z
  .object({
    kind: choice(requestKinds, "Select what they asked for"),
    asker: choice(askers, "Select who asked"),
    identity: choice(identityChecks, "Select how you know that it is them"),
    askedOn: calendarDay({ missing: "Enter the day they asked", what: "The day they asked" }),
    words: optionalText({ what: "Who asked, and what they said", max: 1000 }),
  })
  .refine(({ asker, words }) => asker !== "somebody_for_them" || words !== "", { path: ["words"], message: "Enter who asked for them" });
