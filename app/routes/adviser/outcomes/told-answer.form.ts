import { z } from "zod";
import { sustainmentAnswers } from "#app/domain/outcomes/sustainment-check";
import { toldWays } from "#app/domain/outcomes/told-answer";
import { calendarDay, choice, optionalCalendarDay, optionalText, ticked } from "#app/web/fields";

export const toldAnswerForm = z.object({
  answer: choice(sustainmentAnswers, "Select what they told you"),
  endedOn: optionalCalendarDay({ wrong: "Their last day must be a real date, like 27 3 2026" }),
  way: choice(toldWays, "Select how they told you"),
  toldOn: calendarDay({ missing: "Enter the day they told you", what: "The day they told you" }),
  words: optionalText({ what: "What they said", max: 2_000 }),
  proofSeen: ticked(),
});
