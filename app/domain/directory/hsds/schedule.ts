import { z } from "zod";
import { scheduleFrequencies } from "../codes";
import { day, number, oneOf, text, uuid } from "./fields";

/** When, in iCalendar's words. `byday` is a list with commas. */
export const hsdsSchedule = z.object({
  id: uuid(), valid_from: day().optional(), valid_to: day().optional(), dtstart: day().optional(), until: day().optional(), freq: oneOf(scheduleFrequencies).optional(), interval: number().optional(), byday: text().optional(), bymonthday: text().optional(),
  description: text().optional(), opens_at: text().optional(), closes_at: text().optional(), attending_type: text().optional(), notes: text().optional(),
});
export type HsdsSchedule = z.infer<typeof hsdsSchedule>;
