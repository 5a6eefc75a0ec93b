import { z } from "zod";
import { choice, identifierOr, text } from "#app/web/fields";

/** One row's button: whom it is about, what was done, and the activity that row showed. */
export const rowForm = z.object({
  caseRef: text({ missing: "Open the page again", what: "The case", max: 20 }),
  do: choice(["same", "no-answer"], "Open the page again"),
  seen: identifierOr("none", "Open the page again").transform((id) => (id === "none" ? undefined : id)),
});
