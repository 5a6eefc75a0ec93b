import { z } from "zod";
import { parseMessageAddress } from "#app/domain/people/message-address";
import { text } from "#app/web/fields";

export const signInForm = z.object({
  contact: text({ missing: "Enter your email address or phone number", what: "Email address or phone number", max: 254 }).transform((typed, context) => {
    const address = parseMessageAddress(typed);
    if (address) return { ...address, typed };
    context.addIssue({ code: "custom", message: "Enter an email address, like name@example.com, or a phone number, like 07700 900 982" });
    return z.NEVER;
  }),
});
