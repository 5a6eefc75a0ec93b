import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { ContactWay } from "#app/domain/cases/contact";
import type { SustainmentAnswer } from "./sustainment-check";

/** How somebody tells an adviser what they would have answered themselves. */
export const toldWays = ["phone", "in_person", "video", "text", "email"] as const satisfies readonly ContactWay[];
export type ToldWay = (typeof toldWays)[number];

/** What an adviser heard about a job, in place of the resident's own tap. */
export interface ToldAnswer {
  answer: SustainmentAnswer;
  way: ToldWay;
  toldOn: CalendarDay;
  /** Their last day in the job, where they left or changed it and said when. */
  endedOn?: CalendarDay;
  words: string;
  /** Whether they showed something that proves it. Hearing it is not seeing it: without this it stays their own word. */
  proofSeen: boolean;
}

export interface ToldProblem {
  field: "toldOn-day" | "endedOn-day";
  message: string;
}

/** What cannot be of an answer that was heard about a job that began on a day; empty where nothing. */
export function checkToldAnswer({ answer, toldOn, endedOn }: ToldAnswer, { today, startedOn }: { today: CalendarDay; startedOn: CalendarDay }): ToldProblem[] {
  const problems: ToldProblem[] = [];
  if (toldOn > today) problems.push({ field: "toldOn-day", message: "The day they told you must be today or in the past" });
  if (toldOn < startedOn) problems.push({ field: "toldOn-day", message: "The day they told you must be on or after the day the job started" });
  if (!endedOn || answer === "still_there") return problems;
  if (endedOn > today) problems.push({ field: "endedOn-day", message: "Their last day must be today or in the past" });
  if (endedOn < startedOn) problems.push({ field: "endedOn-day", message: "Their last day must be on or after the day the job started" });
  return problems;
}
