import { z } from "zod";
import { parseCalendarDay, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { identifier, optionalText, text } from "#app/web/fields";

const sent = z.array(z.string()).optional();

/** Pounds as somebody types them, as whole pence; a minus is allowed where a refund is entered. */
const pounds = (missing: string) =>
  sent
    .transform((values) => (values?.[0] ?? "").replaceAll(/[\s,£]/g, "").replace("−", "-"))
    .pipe(z.string().min(1, missing).regex(/^-?\d{1,9}(\.\d{1,2})?$/, "The amount must be in pounds and pence, like 12,500 or 12500.50"))
    .transform((typed) => Math.round(Number(typed) * 100));

const month = sent.transform((values, context): CalendarDay => {
  const found = parseCalendarDay(`${values?.[0] ?? ""}-01`);
  if (found) return found;
  context.addIssue({ code: "custom", message: "Select the month it was spent in" });
  return z.NEVER;
});

export const spendForm = z.object({
  stream: identifier("Select the stream that paid"),
  month,
  amount: pounds("Enter what was spent").refine((pence) => pence !== 0, "Enter an amount that is not £0"),
  note: optionalText({ what: "The note", max: 500 }),
});

export const correctForm = z.object({ amount: pounds("Enter what it should be"), reason: text({ missing: "Enter why it was wrong", what: "The reason", max: 500 }) });
