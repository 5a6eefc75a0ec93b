import { z } from "zod";
import type { Words } from "#app/content/resident/catalogue";
import { parseMessageAddress } from "#app/domain/people/message-address";
import { text } from "#app/web/fields";

/** An email address or a mobile number, in any spacing; `typed` is as it stood there. */
export const signInForm = (words: Words["signIn"]) =>
  z.object({
    contact: text({ missing: words.contactMissing, tooLong: words.contactTooLong, max: 254 }).transform((typed, context) => {
      const address = parseMessageAddress(typed);
      if (address) return { ...address, typed };
      context.addIssue({ code: "custom", message: words.contactWrong });
      return z.NEVER;
    }),
  });
