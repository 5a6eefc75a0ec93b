import { addMonths, type CalendarDay } from "#app/domain/calendar/calendar-day";

export type Freshness = "fresh" | "stale" | "unknown";

/** [L] Local setting: months after which an entry nobody checked is shown lower down, and after which it is not shown. */
export const freshnessMonths = { staleAfter: 6, hiddenAfter: 18 } as const;

/** How old what we know of a service is. Never checked is `unknown`, shown as low as stale but not hidden: nobody has said it is wrong. */
export function freshnessOf({ assuredDate }: { assuredDate?: CalendarDay | null }, today: CalendarDay): Freshness | "hidden" {
  if (!assuredDate) return "unknown";
  if (addMonths(assuredDate, freshnessMonths.hiddenAfter) < today) return "hidden";
  return addMonths(assuredDate, freshnessMonths.staleAfter) < today ? "stale" : "fresh";
}
