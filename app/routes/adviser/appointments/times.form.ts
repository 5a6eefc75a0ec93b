import { z } from "zod";
import { calendarDay, choice, identifier, minutesOfDay } from "#app/web/fields";
import { lengths } from "./time.form";

/** Ways a time can be offered to be picked; home visits are arranged with the person. */
export const pickedWays = ["in_person", "phone", "video"] as const;
export const weekChoices = ["1", "2", "3", "4", "6", "8", "12"] as const;

export const timesForm = z
  .object({
    on: calendarDay({ missing: "Enter the first day", what: "The first day" }),
    from: minutesOfDay({ missing: "Enter the time from", what: "The time from" }),
    until: minutesOfDay({ missing: "Enter the time to", what: "The time to" }),
    minutes: choice(lengths, "Select how long each one takes").transform(Number),
    weeks: choice(weekChoices, "Select for how many weeks").transform(Number),
    way: choice(pickedWays, "Select how you meet"),
    hubId: identifier("Select the hub"),
    step: choice(["check", "save"], "Open the page again"),
  })
  .superRefine(({ from, until, minutes }, context) => {
    if (until < from + minutes) context.addIssue({ code: "custom", path: ["until"], message: "The time to must leave room for at least one appointment" });
  });

export const removeForm = z.object({ remove: z.array(z.uuid("Select the times to remove"), "Select the times to remove").min(1, "Select the times to remove").max(300) });
