import { z } from "zod";
import type { ErrorWords } from "#app/content/applying/journey-pages";
import type { ApplicationAnswers } from "#app/domain/applications/answers";
import { benefits } from "#app/domain/applications/application";
import { parseNationalInsuranceNumber } from "#app/domain/people/ni-number";
import { exclusiveChoices, optionalText } from "#app/web/fields";

/** Which benefits, and a National Insurance number, neither of which anybody has to give. */
export const benefitsForm = (allowExample: boolean, say: ErrorWords) =>
  z
    .object({
      benefits: exclusiveChoices(benefits, ["none", "not_sure", "prefer_not_to_say"], { both: say.benefits }),
      // However it is spaced, more than 50 characters are no number.
      "ni-number": optionalText({ max: 50, tooLong: say.niNumber }),
    })
    .transform((value, context): ApplicationAnswers => {
      const typed = value["ni-number"];
      const niNumber = typed ? parseNationalInsuranceNumber(typed, { allowExample }) : undefined;
      if (typed && !niNumber) context.addIssue({ code: "custom", message: say.niNumber, path: ["ni-number"] });
      return { benefits: value.benefits, niNumber };
    });
