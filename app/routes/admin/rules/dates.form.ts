import { z } from "zod";
import { calendarDay, optionalText, text } from "#app/web/fields";

/** What a set of rules is called, whose money it follows, and from when it applies. */
export const datesForm = z.object({
  name: text({ missing: "Enter what these rules are called", what: "What they are called", max: 100 }),
  funder: optionalText({ what: "Whose money it is", max: 100 }),
  from: calendarDay({ missing: "Enter the day from which they apply", what: "The day from which they apply" }),
});
