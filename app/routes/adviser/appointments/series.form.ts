import { z } from "zod";
import { appointmentWays } from "#app/domain/appointments/appointment";
import { mostInASeries } from "#app/domain/appointments/series";
import { parseCalendarDay, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { calendarDay, choice, minutesOfDay, optionalCalendarDay, optionalNumber, optionalText } from "#app/web/fields";
import { lengths } from "./time.form";

const days = z
  .array(z.string())
  .optional()
  .transform((sent = []) => sent.map(parseCalendarDay).filter((day): day is CalendarDay => day !== undefined));

/** The same day and hour, week after week; `step` says whether the dates are looked at or offered. */
export const seriesForm = z
  .object({
    on: calendarDay({ missing: "Enter the first day", what: "The first day" }),
    at: minutesOfDay({ missing: "Enter when it begins", what: "When it begins" }),
    minutes: choice(lengths, "Select how long it takes").transform(Number),
    way: choice(appointmentWays, "Select how you meet"),
    every: choice(["1", "2", "4"], "Select how often").transform((weeks) => Number(weeks) as 1 | 2 | 4),
    ends: choice(["times", "until"], "Select when it ends"),
    times: optionalNumber({ what: "How many", min: 2, max: mostInASeries }),
    until: optionalCalendarDay({ wrong: "The last day must be a real date" }),
    where: optionalText({ what: "Where or how to join", max: 500 }),
    bring: optionalText({ what: "What to bring or know", max: 1000 }),
    days,
    step: choice(["check", "offer"], "Open the page again"),
  })
  .transform(({ ends, times, until, ...rest }, context) => {
    if (ends === "times" && times !== undefined && Number.isInteger(times)) return { ...rest, end: { times } };
    if (ends === "until" && until !== undefined && until > rest.on) return { ...rest, end: { until } };
    context.addIssue(ends === "times" ? { code: "custom", path: ["times"], message: `Enter how many, from 2 to ${mostInASeries}` } : { code: "custom", path: ["until", "day"], message: "The last day must be after the first day" });
    return z.NEVER;
  });
