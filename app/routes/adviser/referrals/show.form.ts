import { z } from "zod";
import { waysRecordedByStaff } from "#app/domain/plans/agreed";
import { withdrawReasons, type ShareableField } from "#app/domain/referrals/referral";
import { calendarDay, choice, choices, identifier, optionalText, text, ticked, version } from "#app/web/fields";
import { parseCalendarDay, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { longestNote, tickable } from "./draft.form";

/** Which of the page's forms was sent. */
export const showActs = ["answer", "withdraw", "agree-dates", "refuse-dates", "write", "read", "check-report"] as const;
export const actForm = z.object({ act: choice(showActs, "Open the page again") });

const words = (missing: string, what: string) => text({ missing, what, max: 2000 });

export const answerForm = z.object({ version: version(), words: words("Enter your answer", "Your answer") });

export const withdrawForm = z.object({
  version: version(),
  reason: choice(withdrawReasons, "Select why you take it back"),
  why: optionalText({ what: "Details", max: 500 }),
});

/** One of the days that were offered: a page lists them, so anything else is no answer. */
export const agreeForm = z.object({
  version: version(),
  day: z.array(z.string()).optional().transform((values, context): CalendarDay => {
    const chosen = parseCalendarDay(values?.[0] ?? "");
    if (chosen) return chosen;
    context.addIssue({ code: "custom", message: "Select the day that suits them" });
    return z.NEVER;
  }),
});

export const refuseForm = z.object({ version: version(), whyNot: words("Enter why no day suits", "Why no day suits") });

export const writeForm = z.object({ message: words("Enter your message", "Your message") });

export const reportForm = z.object({ report: identifier("Open the page again"), reportWords: optionalText({ what: "What you write", max: 500 }) });

export const amendForm = z.object({
  version: version(),
  share: choices(tickable as unknown as readonly [ShareableField, ...ShareableField[]], "Select what to share with the provider"),
  note: optionalText({ what: "Note to the provider", max: longestNote }),
  niNumber: ticked(),
  why: text({ missing: "Enter why you change it", what: "Why you change it", max: 500 }),
  agreedOn: calendarDay({ missing: "Enter the day they agreed to this change", what: "The day they agreed" }),
  way: choice(waysRecordedByStaff, "Select how they agreed"),
});
