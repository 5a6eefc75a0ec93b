import { z } from "zod";

/** A password exactly as typed: spaces at its ends are part of it. Never shown again, so leave it out of what was typed. */
export const password = (missing: string) =>
  z
    .array(z.string())
    .optional()
    .transform((values) => values?.[0] ?? "")
    .pipe(z.string().min(1, missing));
