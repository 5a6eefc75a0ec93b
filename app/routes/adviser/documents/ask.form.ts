import { z } from "zod";
import { calendarDay, text } from "#app/web/fields";

export const askForm = z.object({
  what: text({ missing: "Enter what you need", what: "What you need", max: 120 }),
  why: text({ missing: "Enter why you need it", what: "Why you need it", max: 500 }),
  dueOn: calendarDay({ missing: "Enter the day you need it by", what: "The day you need it by" }),
});
