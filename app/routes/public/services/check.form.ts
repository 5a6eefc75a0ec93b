import { z } from "zod";
import { choice, optionalText } from "#app/web/fields";

export const checkForm = z
  .object({ answer: choice(["right", "changed"], "Select whether it is still right"), words: optionalText({ what: "What has changed", max: 2000 }) })
  .refine(({ answer, words }) => answer === "right" || words !== "", { path: ["words"], message: "Enter what has changed" });
