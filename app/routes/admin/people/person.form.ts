import { z } from "zod";
import { staffRoles } from "#app/content/people";
import { parseEmail } from "#app/domain/people/email";
import { parseName } from "#app/domain/people/name";
import { choices, identifier, text, ticked } from "#app/web/fields";

const uuids = z
  .array(z.string())
  .optional()
  .transform((values) => [...new Set(values ?? [])].filter((value) => value !== ""))
  .pipe(z.array(z.uuid("Select hubs from the list")));

const work = { roles: choices(staffRoles, "Select at least one role"), hubs: uuids };

export const newPersonForm = z.object({
  name: text({ missing: "Enter their name", what: "Name", max: 100 }).transform((typed, context) => {
    const name = parseName(typed);
    if (name) return name;
    context.addIssue({ code: "custom", message: "Name must have letters in it" });
    return z.NEVER;
  }),
  email: text({ missing: "Enter their email address", what: "Email address", max: 254 }).transform((typed, context) => {
    const email = parseEmail(typed);
    if (email) return email;
    context.addIssue({ code: "custom", message: "Enter an email address, like name@example.com" });
    return z.NEVER;
  }),
  organisation: identifier("Select who they work for"),
  ...work,
});

export const changePersonForm = z.object({ ...work, active: ticked(), seen: text({ missing: "Open the page again", what: "The page", max: 40 }) });
