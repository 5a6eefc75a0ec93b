import { z } from "zod";
import { parseReturnCode } from "#app/domain/applications/return-code";
import { assistedWays } from "#app/domain/intake/list-import";
import { choice, optionalText } from "#app/web/fields";

/** How it is filled in, and the code of what the resident began themselves, where they have one. */
export const newApplicationForm = z.object({
  how: choice(assistedWays, "Select whether they are with you or on the phone"),
  code: optionalText({ what: "The code", max: 60 }).transform((typed, context) => {
    if (!typed) return undefined;
    const code = parseReturnCode(typed);
    if (code) return code;
    context.addIssue({ code: "custom", message: "Enter the code as it was written down: 12 letters and numbers, like 7F3K-29QD-4MXW" });
    return z.NEVER;
  }),
});
