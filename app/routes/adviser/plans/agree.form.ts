import { z } from "zod";
import { waysRecordedByStaff } from "#app/domain/plans/agreed";
import { calendarDay, choice, version } from "#app/web/fields";

export const agreeForm = z.object({
  version: version(),
  way: choice(waysRecordedByStaff, "Select how they agreed"),
  agreedOn: calendarDay({ missing: "Enter the day they agreed", what: "The day they agreed" }),
});

/** The other form of the page: asking them to agree online. */
export const asksOnline = (form: FormData): boolean => form.get("act") === "ask";
