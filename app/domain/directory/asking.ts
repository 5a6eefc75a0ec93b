import { addDays, addMonths, type CalendarDay } from "#app/domain/calendar/calendar-day";

/** [L] Local settings: months after a check at which its provider is asked whether an entry is still right, days until it is asked again, how often in all, and days a link to answer works. */
export const asking = { afterMonths: 5, againAfterDays: 28, mostTimes: 3, linkDays: 60 } as const;

/** Entries last checked before `checkedBefore`, or never, are asked about; those asked about since `askedBefore` wait. */
export const askingOn = (today: CalendarDay): { checkedBefore: CalendarDay; askedBefore: CalendarDay } => ({ checkedBefore: addMonths(today, -asking.afterMonths), askedBefore: addDays(today, -asking.againAfterDays) });
