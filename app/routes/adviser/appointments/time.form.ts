import { z } from "zod";
import { appointmentWays } from "#app/domain/appointments/appointment";
import { londonInstant } from "#app/domain/calendar/london-time";
import type { ChosenTime, TimeRefusal } from "#app/services/appointments/choose-meeting.server";
import { calendarDay, choice, identifierOr, minutesOfDay, optionalText } from "#app/web/fields";

/** Minutes an appointment can be given. */
export const lengths = ["15", "30", "45", "60", "90", "120"] as const;

const anotherTime = z.object({
  on: calendarDay({ missing: "Enter the day of the appointment", what: "The day of the appointment" }),
  at: minutesOfDay({ missing: "Enter when it begins", what: "When it begins" }),
  minutes: choice(lengths, "Select how long it takes"),
  way: choice(appointmentWays, "Select how you meet"),
});

/** A free time, or day, time, length and way where another is chosen. */
const chosenTime = z.looseObject({ time: identifierOr("other", "Select a time") }).transform((sent, context): ChosenTime => {
  if (sent.time !== "other") return { timeId: sent.time };
  const { success, data, error } = anotherTime.safeParse(sent);
  if (success) return { startsAt: londonInstant(data.on, data.at), minutes: Number(data.minutes), way: data.way };
  for (const { path, message } of error.issues) context.addIssue({ code: "custom", path, message });
  return z.NEVER;
});

const resident = { where: optionalText({ what: "Where or how to join", max: 500 }), bring: optionalText({ what: "What to bring or know", max: 1000 }) };

export const wordsForm = z.object(resident);
export const moveForm = chosenTime.transform((chosen) => ({ chosen }));
export const offerForm = z.looseObject(resident).transform((sent, context) => {
  const { where, bring, ...rest } = sent;
  const { success, data: chosen, error } = chosenTime.safeParse(rest);
  if (success) return { chosen, where, bring };
  for (const { path, message } of error.issues) context.addIssue({ code: "custom", path, message });
  return z.NEVER;
});

/** Where on the page a refusal belongs, and what to say. */
export const refusals: Record<TimeRefusal | "too-late" | "not-in-support", { field: string; message: string }> = {
  taken: { field: "time", message: "This time has just been taken. Choose another one" },
  past: { field: "on-day", message: "The appointment must be in the future" },
  "adviser-busy": { field: "time", message: "There is another appointment at this time. Choose another time" },
  "resident-busy": { field: "time", message: "The resident has another appointment at this time. Choose another time" },
  "unsafe-way": { field: "time", message: "It is not safe to phone them then. Choose another way or another time" },
  "too-late": { field: "time", message: "This appointment has begun or is cancelled, so it cannot be moved" },
  "not-in-support": { field: "time", message: "This case is not in support, so no appointment can be offered" },
};
