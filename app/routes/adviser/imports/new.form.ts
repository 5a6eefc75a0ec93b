import { z } from "zod";
import { referrerAgreements } from "#app/domain/applications/referrer";
import { importKinds } from "#app/domain/intake/list-import";
import { parseName } from "#app/domain/people/name";
import { choice, identifier, text } from "#app/web/fields";

/** What is said of a list beside the file. */
export const newListForm = z.object({
  kind: choice(importKinds, "Select what kind of list it is"),
  from: text({ missing: "Enter the school or Jobcentre that sent the list", what: "The name of the school or Jobcentre", max: 100 }).transform((typed, context) => {
    const name = parseName(typed);
    if (name) return name;
    context.addIssue({ code: "custom", message: "The name of the school or Jobcentre must have letters in it" });
    return z.NEVER;
  }),
  agreement: choice(referrerAgreements, "Select whether the people on it know"),
  hub: identifier("Select the hub it is for"),
});
