import { z } from "zod";
import { choice, optionalChoice } from "#app/web/fields";

/** Yes or no to what somebody asked for, or what they may hear of it. */
export const somebodyAskedForm = ({ mayHearError }: { mayHearError: string }) =>
  z.object({ say: choice(["yes", "no", "may-hear"], mayHearError), mayHear: optionalChoice(["yes", "no"], mayHearError) }).transform(({ say, mayHear }, context) => {
    if (say === "may-hear" && mayHear === undefined) context.addIssue({ code: "custom", message: mayHearError, path: ["mayHear"] });
    return { say, mayHear: mayHear === "yes" };
  });
