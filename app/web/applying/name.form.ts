import { z } from "zod";
import type { ErrorWords } from "#app/content/applying/journey-pages";
import type { ApplicationAnswers } from "#app/domain/applications/answers";
import { parseName } from "#app/domain/people/name";
import { optionalText } from "#app/web/fields";

/** Two fields of which one is enough: many people have a single name. */
export const nameForm = ({ name: say, tooLong }: ErrorWords) =>
  z.object({ "first-name": optionalText({ max: 100, tooLong: tooLong.firstName }), "last-name": optionalText({ max: 100, tooLong: tooLong.lastName }) }).transform((value, context): ApplicationAnswers => {
    const read = (field: "first-name" | "last-name", wrong: string) => {
      const name = parseName(value[field]);
      if (value[field] && !name) context.addIssue({ code: "custom", message: wrong, path: [field] });
      return name;
    };
    if (!value["first-name"] && !value["last-name"]) context.addIssue({ code: "custom", message: say.missing, path: ["first-name"] });
    return { firstName: read("first-name", say.first), lastName: read("last-name", say.last) };
  });
