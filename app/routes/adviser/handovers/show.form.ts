import { z } from "zod";
import { handoverReturnReasons } from "#app/domain/handovers/handover";
import { choice, optionalText } from "#app/web/fields";

export const acceptForm = z.object({ team: choice(["stays", "leaves"], "Select whether they go on working on it"), words: optionalText({ what: "What you want to say", max: 500 }) });
export const takeOnForm = z.object({ words: optionalText({ what: "What you want to say", max: 500 }) });
export const returnForm = z.object({ reason: choice(handoverReturnReasons, "Select why you return it"), returnWords: optionalText({ what: "More about it", max: 500 }) }).superRefine(({ reason, returnWords }, context) => {
  if ((reason === "other" || reason === "not_enough_known") && !returnWords) context.addIssue({ code: "custom", path: ["returnWords"], message: reason === "other" ? "Enter the reason" : "Enter what you need to know" });
});
