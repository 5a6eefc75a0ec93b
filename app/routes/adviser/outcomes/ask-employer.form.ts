import { z } from "zod";
import { parseEmail } from "#app/domain/people/email";
import { calendarDay, choice, identifier, text } from "#app/web/fields";

/** What can be asked: whether they started, or whether they were there after so many weeks. */
export const askedAbout = ["start", "13", "26"] as const;

export const askEmployerForm = z.object({
  email: text({ missing: "Enter the employer’s email address", what: "The email address", max: 254 }).transform((typed, found) => {
    const email = parseEmail(typed);
    if (!email) found.addIssue({ code: "custom", message: "Enter an email address in the correct format, like name@example.com" });
    return email ?? "";
  }),
  about: choice(askedAbout, "Select what you ask about"),
  agreedOn: calendarDay({ missing: "Enter the day they agreed", what: "The day they agreed" }),
});

export const withdrawAskForm = z.object({ confirmationId: identifier("Open the page again") });
