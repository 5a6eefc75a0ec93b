import { z } from "zod";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { stepOwners } from "#app/domain/plans/plan";
import { longestTitle } from "#app/domain/plans/plan-edit";
import { calendarDay, choice, optionalText, text, version } from "#app/web/fields";
import type { DateParts } from "#app/web/parse-form";

/** A day that may be left out; once begun it must be a whole and real one. */
export const optionalDay = (what: string) =>
  z
    .custom<DateParts>()
    .optional()
    .transform((parts, context): CalendarDay | undefined => {
      if (!parts || Object.values(parts).every((part) => String(part).trim() === "")) return undefined;
      const { data, error } = calendarDay({ missing: "", what }).safeParse(parts);
      for (const { message, path } of error?.issues ?? []) context.addIssue({ code: "custom", message, path });
      return data;
    });

export const stepFields = {
  version: version(),
  title: text({ missing: "Enter the step", what: "Step", max: longestTitle }),
  owner: choice(stepOwners, "Select who does it"),
  adviserName: optionalText({ what: "Name of the adviser", max: 100 }),
  providerName: optionalText({ what: "Name of the provider", max: 100 }),
  dueOn: optionalDay("The date"),
};

interface Owned {
  owner: "resident" | "adviser" | "provider";
  adviserName: string;
  providerName: string;
}

/** The name that goes with the owner chosen; the other, if one was typed before changing one's mind, is left. */
export const ownerNameOf = ({ owner, adviserName, providerName }: Owned): string | undefined => ({ resident: undefined, adviser: adviserName, provider: providerName })[owner] || undefined;

const newGoal = "new";

export const newStepForm = z
  .object({ ...stepFields, goal: optionalText({ what: "Goal" }), newGoal: optionalText({ what: "New goal", max: longestTitle }) })
  .superRefine(({ goal, newGoal: title }, context) => {
    if (goal === newGoal && title === "") context.addIssue({ code: "custom", message: "Enter the goal", path: ["newGoal"] });
    if (goal === "") context.addIssue({ code: "custom", message: "Select the goal it belongs to", path: ["goal"] });
  });

export const goalOf = ({ goal, newGoal: newTitle }: z.output<typeof newStepForm>) => (goal === newGoal ? { newTitle } : { id: goal });
