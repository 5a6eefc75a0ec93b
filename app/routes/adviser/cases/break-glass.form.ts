import { z } from "zod";
import { breakGlassReasons } from "#app/domain/cases/restriction";
import { choice, text } from "#app/web/fields";

export const breakGlassForm = z.object({
  reference: text({ missing: "Enter the reference of the case", what: "Reference", max: 50 }),
  reason: choice(breakGlassReasons, "Select why you must open it now"),
  words: text({ missing: "Enter what has happened", what: "What has happened", max: 1000 }),
});
