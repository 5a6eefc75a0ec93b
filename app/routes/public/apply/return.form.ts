import { z } from "zod";
import type { Words } from "#app/content/resident/catalogue";
import { parseReturnCode } from "#app/domain/applications/return-code";
import { text } from "#app/web/fields";

export const returnForm = ({ saveAndReturn: { errors } }: Words) =>
  z.object({
    code: text({ missing: errors.codeMissing, max: 60, tooLong: errors.codeLong }).transform((typed, context) => {
      const code = parseReturnCode(typed);
      if (code) return code;
      context.addIssue({ code: "custom", message: errors.codeWrong });
      return z.NEVER;
    }),
  });
