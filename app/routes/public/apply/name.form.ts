import { z } from "zod";
import type { ApplicationAnswers } from "#app/domain/applications/answers";
import { parseName } from "#app/domain/people/name";
import { optionalText } from "#app/web/fields";

/** Two fields of which one is enough: many people have a single name. */
export const nameForm = z
  .object({ "first-name": optionalText({ what: "First name", max: 100 }), "last-name": optionalText({ what: "Last name", max: 100 }) })
  .transform((value, context): ApplicationAnswers => {
    const read = (field: "first-name" | "last-name", what: string) => {
      const name = parseName(value[field]);
      if (value[field] && !name) context.addIssue({ code: "custom", message: `${what} must include at least one letter`, path: [field] });
      return name;
    };
    if (!value["first-name"] && !value["last-name"]) context.addIssue({ code: "custom", message: "Enter your name", path: ["first-name"] });
    return { firstName: read("first-name", "First name"), lastName: read("last-name", "Last name") };
  });
