import { z } from "zod";
import { longestMessage } from "#app/domain/correspondence/conversation";
import { choice, optionalChoice, optionalText, text } from "#app/web/fields";

export const answerForm = z.object({
  words: text({ missing: "Enter your message", what: "Your message", max: longestMessage }),
  act: optionalChoice(["preview", "send"]),
  whyAtOnce: optionalText({ what: "Why it cannot wait", max: 300 }),
});

export const settleForm = z.object({ settle: choice(["yes"], "Open the page again") });
