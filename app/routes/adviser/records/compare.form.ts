import { z } from "zod";
import { choice, optionalText, version } from "#app/web/fields";

const longest = 1000;

/** What an adviser finds two cases to be. Of one person: which record is kept, and why, for whoever confirms it. */
export const compareForm = z
  .object({
    finding: choice(["same", "not_same"], "Select whether they are the same person"),
    keep: optionalText({ what: "Record to keep", max: 50 }),
    words: optionalText({ what: "How you know", max: longest }),
    notWords: optionalText({ what: "How you know", max: longest }),
  })
  .transform(({ finding, keep, words, notWords }, context): { finding: "same"; keep: string; words: string } | { finding: "not_same"; words: string } => {
    if (finding === "not_same") return { finding, words: notWords };
    if (!keep) context.addIssue({ code: "custom", path: ["keep"], message: "Select which record is kept" });
    if (!words) context.addIssue({ code: "custom", path: ["words"], message: "Enter how you know that they are the same person" });
    return { finding, keep, words };
  });

/** An answer to a proposal, or the end of a joining. A no says why, because somebody else thought otherwise. */
export const joinForm = z
  .object({
    happening: choice(["confirm", "reject", "withdraw", "undo"], "Select what to do"),
    version: version(),
    keptVersion: version(),
    mergedVersion: version(),
    words: optionalText({ what: "Why", max: longest }),
  })
  .superRefine(({ happening, words }, context) => {
    if (happening === "reject" && !words) context.addIssue({ code: "custom", path: ["words"], message: "Enter why they are not joined" });
    if (happening === "undo" && !words) context.addIssue({ code: "custom", path: ["words"], message: "Enter why they are taken apart" });
  });
