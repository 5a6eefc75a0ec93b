import { z } from "zod";
import { breakGlassVerdicts } from "#app/domain/cases/restriction";
import { choice, identifier, text } from "#app/web/fields";

export const reviewForm = z.object({
  id: identifier("Open the page again"),
  verdict: choice(breakGlassVerdicts, "Select what you found"),
  words: text({ missing: "Enter what you found out, and what follows", what: "What you found out", max: 1000 }),
});
