import { z } from "zod";
import { parseEmail } from "#app/domain/people/email";
import { parseName } from "#app/domain/people/name";
import { teamRoles } from "#app/domain/provider-team/team";
import { choice, text, ticked } from "#app/web/fields";

const role = choice(teamRoles, "Select what they may do");

export const inviteForm = z.object({
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
  role,
});

export const changeColleagueForm = z.object({ role, active: ticked(), seen: text({ missing: "Open the page again", what: "The page", max: 40 }) });
