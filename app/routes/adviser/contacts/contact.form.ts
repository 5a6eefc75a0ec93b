import { z } from "zod";
import { londonInstant } from "#app/domain/calendar/london-time";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { contactResults, contactsWith, contactWays, longestContactWords } from "#app/domain/cases/contact";
import { parseTimeOfDay } from "#app/domain/people/time-of-day";
import { choice, identifier, optionalCalendarDay, optionalText } from "#app/web/fields";

const midday = 12 * 60;

/** The instant of a day and a time of day; midday where no time is known. */
const instantOf = (on: CalendarDay, time: string | undefined) => {
  const [hours = 0, minutes = 0] = time?.split(":").map(Number) ?? [];
  return londonInstant(on, time ? hours * 60 + minutes : midday);
};

/** Left empty, it happened now. */
export const contactForm = z
  .object({
    with: choice(contactsWith, "Select who the contact was with"),
    way: choice(contactWays, "Select how you made contact, or tried"),
    result: choice(contactResults, "Select what came of it"),
    words: optionalText({ what: "What was said", max: longestContactWords }),
    happenedOn: optionalCalendarDay({ wrong: "The day it happened must be a real date" }),
    happenedAt: optionalText({ what: "The time it happened", max: 20 }),
    followUpOn: optionalCalendarDay({ wrong: "The day to follow it up must be a real date" }),
    whyAnyway: optionalText({ what: "Why it was done all the same", max: 300 }),
  })
  .transform(({ happenedOn, happenedAt, ...rest }, context) => {
    const time = parseTimeOfDay(happenedAt);
    if (happenedAt && !time) context.addIssue({ code: "custom", message: "The time it happened must be a time, like 10am or 2:30pm", path: ["happenedAt"] });
    if (happenedAt && !happenedOn) context.addIssue({ code: "custom", message: "Enter the day it happened as well", path: ["happenedOn", "day"] });
    return { ...rest, happenedAt: happenedOn && instantOf(happenedOn, time) };
  });

export const followedUpForm = z.object({ contactId: identifier("Open the page again") });
