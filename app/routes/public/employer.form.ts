import { z } from "zod";
import { employerAnswers } from "#app/domain/outcomes/employer-confirmation";
import { choice, optionalCalendarDay, optionalNumber, text } from "#app/web/fields";

export const employerForm = z.object({
  answer: choice(employerAnswers, "Select if they work for you"),
  startedOn: optionalCalendarDay({ wrong: "The first day of work must be a real date, like 27 3 2026" }),
  endedOn: optionalCalendarDay({ wrong: "The last day of work must be a real date, like 27 3 2026" }),
  hoursAWeek: optionalNumber({ what: "Hours a week", min: 0, max: 168 }),
  name: text({ missing: "Enter your name", what: "Your name", max: 100 }),
  role: text({ missing: "Enter what you do there", what: "What you do there", max: 100 }),
});
