import { z } from "zod";
import { notTheSameReasons } from "#app/domain/outcomes/likely-same";
import { choice, optionalText } from "#app/web/fields";

/** Why two records that look alike are two. */
export const apartForm = z
  .object({ twoReason: choice(notTheSameReasons, "Select why they are two"), twoWords: optionalText({ what: "Why they are two", max: 1_000 }) })
  .superRefine(({ twoReason, twoWords }, found) => {
    if (twoReason === "other" && twoWords === "") found.addIssue({ code: "custom", path: ["twoWords"], message: "Enter why they are two" });
  })
  .transform(({ twoReason, twoWords }) => ({ reason: twoReason, words: twoWords }));
