import { z } from "zod";
import { optionalCalendarDay, text } from "#app/web/fields";

export const jobCheckForm = z.object({
  endedOn: optionalCalendarDay({ wrong: "Their last day must be a real date, like 27 3 2026" }),
  words: text({ missing: "Enter what was said", what: "What was said", max: 2_000 }),
});
