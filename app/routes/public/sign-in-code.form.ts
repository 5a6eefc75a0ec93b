import { z } from "zod";
import type { Words } from "#app/content/resident/catalogue";
import { calendarDay, text } from "#app/web/fields";

/** Six digits, with any spaces or hyphens between them. */
export const codeForm = ({ signIn: { code } }: Words) =>
  z.object({
    code: text({ missing: code.missing, tooLong: code.tooLong, max: 40 })
      .transform((typed) => typed.normalize("NFKC").replaceAll(/[\s.\p{Pd}]/gu, ""))
      .pipe(z.string().regex(/^\d{6}$/, code.notSix)),
  });

export const dateOfBirthForm = ({ apply: { errors } }: Words) => z.object({ "date-of-birth": calendarDay(errors.dateOfBirth) });
