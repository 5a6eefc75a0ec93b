import { z } from "zod";
import { choice, identifierOr, optionalText } from "#app/web/fields";

/** What is said of a feed beside its files. */
export const newImportForm = z
  .object({
    feed: identifierOr("new", "Select which feed it is"),
    name: optionalText({ what: "The name of the feed", max: 100 }),
    whole: choice(["whole", "part"], "Select whether this is the whole feed"),
  })
  .refine(({ feed, name }) => feed !== "new" || name !== "", { path: ["name"], message: "Enter the name of the feed" });
