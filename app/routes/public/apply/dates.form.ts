import type { z } from "zod";
import type { ApplicationAnswers } from "#app/domain/applications/answers";
import { addMonths, partsOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { calendarDay } from "#app/web/fields";
import type { DateParts } from "#app/web/parse-form";

const oldestAge = 120;

/** A day in the past on which somebody alive can have been born. */
export const dateOfBirth = (today: CalendarDay) =>
  calendarDay({ missing: "Enter your date of birth", what: "Date of birth" }).transform((born, context) => {
    const earliest = addMonths(today, -12 * oldestAge);
    if (born >= today) context.addIssue({ code: "custom", message: "Date of birth must be in the past", path: ["day"] });
    if (born < earliest) context.addIssue({ code: "custom", message: `Date of birth must be after ${sayDay(earliest)}`, path: ["year"] });
    return born;
  });

type MonthWorked = Extract<ApplicationAnswers["lastWorked"], object>;

const month = calendarDay({ missing: "", what: "The date of your last paid job" });

/** Month and year of the last paid job: this month at the latest, and not before they were born. */
export function lastWorked(parts: DateParts | undefined, today: CalendarDay, born: CalendarDay | undefined, context: z.RefinementCtx): MonthWorked | undefined {
  const say = (message: string, part = "month") => context.addIssue({ code: "custom", message, path: ["last-worked", part] });
  const read = month.safeParse({ month: parts?.month ?? "", year: parts?.year ?? "", day: "1" });
  if (!read.success) {
    const { message, path } = read.error.issues[0]!;
    say(message, path[0] === "year" ? "year" : "month");
    return undefined;
  }
  const { year, month: number } = partsOf(read.data);
  if (read.data > today) say("The date of your last paid job must be in the past");
  if (born && year < partsOf(born).year) say("The date of your last paid job must be after you were born", "year");
  return { kind: "date", year, month: number };
}
