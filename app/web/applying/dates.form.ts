import type { z } from "zod";
import type { ErrorWords } from "#app/content/applying/journey-pages";
import { say as saying } from "#app/content/resident/say";
import type { ApplicationAnswers } from "#app/domain/applications/answers";
import { addMonths, partsOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import type { Language } from "#app/domain/people/language";
import { calendarDay } from "#app/web/fields";
import type { DateParts } from "#app/web/parse-form";

const oldestAge = 120;

/** A day in the past on which somebody alive can have been born. */
export const dateOfBirth = (today: CalendarDay, language: Language, say: ErrorWords["dateOfBirth"]) =>
  calendarDay(say).transform((born, context) => {
    const earliest = addMonths(today, -12 * oldestAge);
    if (born >= today) context.addIssue({ code: "custom", message: say.future, path: ["day"] });
    if (born < earliest) context.addIssue({ code: "custom", message: say.tooLongAgo(saying[language].day(earliest)), path: ["year"] });
    return born;
  });

type MonthWorked = Extract<ApplicationAnswers["lastWorked"], object>;

interface WhenWorked {
  today: CalendarDay;
  born: CalendarDay | undefined;
  say: ErrorWords["lastWorked"];
}

/** Month and year of the last paid job: this month at the latest, and not before they were born. */
export function lastWorked(parts: DateParts | undefined, { today, born, say }: WhenWorked, context: z.RefinementCtx): MonthWorked | undefined {
  const wrong = (message: string, part = "month") => context.addIssue({ code: "custom", message, path: ["last-worked", part] });
  const read = calendarDay(say).safeParse({ month: parts?.month ?? "", year: parts?.year ?? "", day: "1" });
  if (!read.success) {
    const { message, path } = read.error.issues[0]!;
    wrong(message, path[0] === "year" ? "year" : "month");
    return undefined;
  }
  const { year, month: number } = partsOf(read.data);
  if (read.data > today) wrong(say.future);
  if (born && year < partsOf(born).year) wrong(say.beforeBirth, "year");
  return { kind: "date", year, month: number };
}
