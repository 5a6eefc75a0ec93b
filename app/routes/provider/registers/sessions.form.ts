import { z } from "zod";
import { parseTimeOfDay } from "#app/domain/people/time-of-day";
import { sessionRepeats } from "#app/domain/registers/session-dates";
import { calendarDay, choice, identifier, optionalCalendarDay, optionalText, text, version } from "#app/web/fields";

const optionalTime = (what: string) =>
  optionalText({ what, max: 20 }).transform((typed, context): string | undefined => {
    if (typed === "") return undefined;
    const found = parseTimeOfDay(typed);
    if (!found) context.addIssue({ code: "custom", message: `${what} must be a time, like 10am or 2:30pm` });
    return found ?? undefined;
  });

const orNone = (wrong: string) => z.array(z.string()).optional().transform((values) => values?.[0] || undefined).pipe(z.uuid(wrong).optional());

export const sessionsForm = z
  .object({
    service: identifier("Select the service"),
    start: orNone("Select the start of the course"),
    location: orNone("Select where it is held"),
    title: optionalText({ what: "What it is about", max: 100 }),
    from: calendarDay({ missing: "Enter the first day", what: "The first day" }),
    repeat: choice(sessionRepeats, "Select how often it is held"),
    until: optionalCalendarDay({ wrong: "The last day must be a real date" }),
    begins: optionalTime("When it begins"),
    ends: optionalTime("When it ends"),
  })
  .refine(({ begins, ends }) => !ends || (begins !== undefined && begins < ends), { path: ["ends"], message: "When it ends must be after when it begins" })
  .refine(({ repeat, until }) => repeat === "once" || until !== undefined, { path: ["until", "day"], message: "Enter the last day" });

export const callOffForm = z.object({ version: version(), why: text({ missing: "Enter why it is not held", what: "Why", max: 500 }) });
