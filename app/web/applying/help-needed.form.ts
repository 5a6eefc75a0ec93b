import { z } from "zod";
import type { ErrorWords } from "#app/content/applying/journey-pages";
import { accessNeeds, type ApplicationAnswers } from "#app/domain/applications/answers";
import { languageCodes } from "#app/domain/people/language";
import { choices, optionalChoice, optionalText } from "#app/web/fields";

/** What would help them take part, their language, and anything else; all of which may be left empty. */
export const helpNeededForm = ({ accessNeeds: wrongNeed, language: say, tooLong }: ErrorWords) =>
  z
    .object({
      "access-needs": choices(accessNeeds, undefined, wrongNeed),
      language: optionalChoice([...languageCodes, "another"], say.missing),
      "another-language": optionalText({ max: 60, tooLong: tooLong.language }),
      "help-needed": optionalText({ max: 2000, tooLong: tooLong.helpNeeded }),
    })
    .transform((value, context): ApplicationAnswers => {
      const another = value.language === "another";
      if (another && !value["another-language"]) context.addIssue({ code: "custom", message: say.another, path: ["another-language"] });
      return { accessNeeds: value["access-needs"], language: another ? value["another-language"] : value.language, helpNeeded: value["help-needed"] || undefined };
    });
