import { z } from "zod";
import { calendarDay, text } from "#app/web/fields";

/** Six digits, with any spaces or hyphens between them. */
export const codeForm = z.object({
  code: text({ missing: "Enter the 6-digit code", what: "The code", max: 40 })
    .transform((typed) => typed.normalize("NFKC").replaceAll(/[\s.\p{Pd}]/gu, ""))
    .pipe(z.string().regex(/^\d{6}$/, "The code must be 6 numbers")),
});

export const dateOfBirthForm = z.object({ "date-of-birth": calendarDay({ missing: "Enter your date of birth", what: "Date of birth" }) });
