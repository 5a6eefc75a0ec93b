import { z } from "zod";
import { withdrawReasons } from "#app/domain/referrals/referral";
import { choice, optionalText, text, version } from "#app/web/fields";

/** Which of the page's two forms was sent. */
export const actForm = z.object({ act: choice(["answer", "withdraw"], "Open the page again") });

export const answerForm = z.object({ version: version(), words: text({ missing: "Enter your answer", what: "Your answer", max: 2000 }) });

export const withdrawForm = z.object({
  version: version(),
  reason: choice(withdrawReasons, "Select why you take it back"),
  why: optionalText({ what: "Details", max: 500 }),
});
