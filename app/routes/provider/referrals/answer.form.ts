import { z } from "zod";
import type { ProviderAnswer } from "#app/domain/referrals/answer";
import { parseCalendarDay } from "#app/domain/calendar/calendar-day";
import { mostDaysOffered, providerAnswers } from "#app/domain/referrals/answer";
import { declineReasons } from "#app/domain/referrals/referral";
import { calendarDay, choice, optionalCalendarDay, optionalText, text, version } from "#app/web/fields";
import { parseForm, type FieldError, type Typed } from "#app/web/parse-form";

const kindForm = z.object({ version: version(), kind: choice(providerAnswers, "Select your answer") });
const words = (what = "What you write") => optionalText({ what, max: 2000 });
const on = (missing: string) => calendarDay({ missing, what: "The day" });

/** Days that were ticked; anything that is no day was not on the page. */
const startDays = z.array(z.string()).optional().transform((values) => (values ?? []).slice(0, 20).flatMap((value) => parseCalendarDay(value) ?? []));

/** Words to the adviser, at any time while it is open. */
export const writeForm = z.object({ message: text({ missing: "Enter your message", what: "Your message", max: 2000 }) });

// One form for each answer; a field's name begins with it, so that every input on the page has its own.
const forms = {
  accept: z.object({ acceptWords: words() }).transform(({ acceptWords }): ProviderAnswer => ({ kind: "accept", words: acceptWords })),
  decline: z.object({ reason: choice(declineReasons, "Select why you cannot take them"), declineWords: words() }).transform(({ reason, declineWords }): ProviderAnswer => ({ kind: "decline", reason, words: declineWords })),
  ask: z.object({ question: text({ missing: "Enter your question", what: "Your question", max: 2000 }) }).transform(({ question }): ProviderAnswer => ({ kind: "ask", words: question })),
  put_on_waiting_list: z.object({ until: on("Enter the day until which you keep their place"), waitWords: words() }).transform(({ until, waitWords }): ProviderAnswer => ({ kind: "put_on_waiting_list", untilOn: until, words: waitWords })),
  offer_dates: z
    .object({ offerStarts: startDays, offerOn: optionalCalendarDay({ wrong: "The day must be a real date" }), offerAlso: optionalCalendarDay({ wrong: "The other day must be a real date" }), offerThird: optionalCalendarDay({ wrong: "The third day must be a real date" }), offerWords: words() })
    .transform(({ offerStarts, offerOn, offerAlso, offerThird, offerWords }, context): ProviderAnswer => {
      const days = [...new Set([...offerStarts, ...[offerOn, offerAlso, offerThird].filter((each) => each !== undefined)])].sort();
      if (days.length === 0) context.addIssue({ code: "custom", message: "Enter the first day you can offer", path: ["offerOn", "day"] });
      if (days.length > mostDaysOffered) context.addIssue({ code: "custom", message: `Offer ${mostDaysOffered} days or fewer`, path: ["offerOn", "day"] });
      return { kind: "offer_dates", days, words: offerWords };
    }),
  accept_after_all: z.object({ afterAllWords: words() }).transform(({ afterAllWords }): ProviderAnswer => ({ kind: "accept_after_all", words: afterAllWords })),
  start: z.object({ startOn: on("Enter the day they started") }).transform(({ startOn }): ProviderAnswer => ({ kind: "start", on: startOn })),
  not_start: z.object({ notStartWords: words() }).transform(({ notStartWords }): ProviderAnswer => ({ kind: "not_start", words: notStartWords })),
  complete: z.object({ completeOn: on("Enter the day they completed it") }).transform(({ completeOn }): ProviderAnswer => ({ kind: "complete", on: completeOn })),
  leave_early: z.object({ leaveOn: on("Enter the day they left"), leaveWords: words() }).transform(({ leaveOn, leaveWords }): ProviderAnswer => ({ kind: "leave_early", on: leaveOn, words: leaveWords })),
} satisfies Record<ProviderAnswer["kind"], z.ZodType<ProviderAnswer>>;

/** The input of the day that goes with an answer: where a day that cannot be is shown. */
export const dayFieldOf = ({ kind }: ProviderAnswer): string => ({ put_on_waiting_list: "until-day", offer_dates: "offerOn-day", start: "startOn-day", complete: "completeOn-day", leave_early: "leaveOn-day" } as Partial<Record<ProviderAnswer["kind"], string>>)[kind] ?? "kind";

type ReadAnswer = { value: { version: number; answer: ProviderAnswer }; errors?: undefined; typed: Typed } | { value?: undefined; errors: FieldError[]; typed: Typed };

/** Which answer was chosen, and what goes with it; what was typed for another is left. */
export function readAnswer(form: FormData): ReadAnswer {
  const { value: chosen, errors, typed } = parseForm(kindForm, form);
  if (errors) return { errors, typed };
  const { value: answer, errors: wrong } = parseForm<z.ZodType<ProviderAnswer>>(forms[chosen.kind], form);
  return wrong ? { errors: wrong, typed } : { value: { version: chosen.version, answer }, typed };
}
