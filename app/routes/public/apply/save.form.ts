import { z } from "zod";
import type { Words } from "#app/content/resident/catalogue";
import { parseMessageAddress } from "#app/domain/people/message-address";
import { text } from "#app/web/fields";

/** Where a link goes: one field for either, as when signing in. */
export const saveForm = ({ saveAndReturn: { errors } }: Words) =>
  z.object({
    contact: text({ missing: errors.contactMissing, max: 254, tooLong: errors.contactLong }).transform((typed, context) => {
      const address = parseMessageAddress(typed);
      if (address) return address;
      context.addIssue({ code: "custom", message: errors.contactWrong });
      return z.NEVER;
    }),
  });
