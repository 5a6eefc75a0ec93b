import { z } from "zod";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";

// The kinds of field a machine sends.

/** What no database keeps and no page shows. */
const unfit = /[^\P{Cc}\t\n\r]/u;

/** Words for people to read: no control characters and no halves of characters. */
const words = (max: number) => z.string().max(max).refine((text) => !unfit.test(text) && text.isWellFormed(), "Must have no control characters and no halves of characters").transform((text) => text.trim());

/** Words that must be there. */
export const someWords = (max: number) => words(max).refine((text) => text !== "", "Must not be empty");

/** Words that may be left out. */
export const fewWords = (max: number) => words(max).default("");

/** A day of the calendar, `2026-03-11`, of the years that referrals can be in. */
export const day = () => z.iso.date().refine((text) => text >= "2000-01-01" && text <= "2199-12-31", "Must be a day of this century or the next").transform((text) => text as CalendarDay);

/** A time of day in London, `09:30`. */
export const timeOfDay = () => z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Must be a time such as 09:30");

/** An instant as it is shown. */
export const instant = z.iso.datetime();
/** A day as it is shown. */
export const shownDay = z.iso.date();
