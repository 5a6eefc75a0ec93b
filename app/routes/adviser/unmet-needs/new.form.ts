import { z } from "zod";
import { barrierCodes } from "#app/domain/cases/barrier";
import { unmetReasons } from "#app/domain/directory/codes";
import { choice, optionalText } from "#app/web/fields";

export const needKinds = [...barrierCodes, "other"] as const;

/** The outward half of a postcode, however it was typed; nothing else is a place. */
const district = optionalText({ what: "Where", max: 10 })
  .transform((typed) => typed.toUpperCase().replaceAll(/[\s.]/g, ""))
  .refine((typed) => typed === "" || /^[A-Z]{1,2}[0-9][0-9A-Z]?$/.test(typed), "Enter the first half of a postcode, like NM1, or leave it empty")
  .transform((typed) => typed || undefined);

export const unmetNeedForm = z.object({
  what: choice(needKinds, "Select what they need"),
  why: choice(unmetReasons, "Select why nothing suits them"),
  district,
  words: optionalText({ what: "What would have helped", max: 1000 }),
});
