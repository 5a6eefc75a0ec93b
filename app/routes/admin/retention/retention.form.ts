import { z } from "zod";
import { parseReference } from "#app/domain/people/reference";
import { leastMonths, mostMonths } from "#app/domain/retention/retention";
import { identifier, identifierOr, optionalNumber, text } from "#app/web/fields";

const months = optionalNumber({ what: "Months", min: leastMonths, max: mostMonths }).pipe(z.int("Enter for how many whole months records are kept, like 84"));

export const ruleForm = z.object({ stream: identifierOr("place", "Select whose rule it is"), months, words: text({ missing: "Enter why, and where the rule comes from", what: "Why", max: 500 }) });

export const holdForm = z.object({
  reference: text({ missing: "Enter the reference of a case of theirs", max: 50 }).transform((typed, context) => {
    const reference = parseReference(typed);
    if (reference === undefined) context.addIssue({ code: "custom", message: "Enter a reference as it stands on the case, like WL-7F3K-29QD" });
    return reference ?? "";
  }),
  reason: text({ missing: "Enter why the record must be kept", what: "Why", max: 500 }),
});

export const endHoldForm = z.object({ hold: identifier("Open the page again") });
