import { addDays, parseCalendarDay, weekdayOf, type CalendarDay } from "#app/domain/calendar/calendar-day";

export const views = ["day", "week"] as const;
export type View = (typeof views)[number];

/** Whose appointments: one's own, everybody's at one's hubs, or one colleague's. */
export interface DiaryAsked {
  whose: "mine" | "hub" | { staffId: string };
  view: View;
  /** The first day shown: of a week, its Monday. */
  from: CalendarDay;
}

const monday = (on: CalendarDay) => addDays(on, -((weekdayOf(on) + 6) % 7));

/** What an address asks for: my own week, from today's, unless it says otherwise. `colleagues` are those at my hubs: nobody else's can be asked for. */
export function diaryAsked(query: URLSearchParams, { today, self, colleagues }: { today: CalendarDay; self: string; colleagues: readonly string[] }): DiaryAsked {
  const whose = query.get("whose") ?? "mine";
  const view = query.get("view") === "day" ? "day" : "week";
  const on = parseCalendarDay(query.get("from") ?? "") ?? today;
  return { whose: whose === "hub" ? "hub" : whose !== self && colleagues.includes(whose) ? { staffId: whose } : "mine", view, from: view === "week" ? monday(on) : on };
}

/** The days a view has. A week is Monday to Sunday: somebody may work on a Saturday. */
export const daysOf = ({ view, from }: Pick<DiaryAsked, "view" | "from">): CalendarDay[] => Array.from({ length: view === "week" ? 7 : 1 }, (_, index) => addDays(from, index));

export const whoseOf = ({ whose }: Pick<DiaryAsked, "whose">): string => (typeof whose === "string" ? whose : whose.staffId);

export const addressOf = (asked: DiaryAsked, change: Partial<DiaryAsked> = {}): string => {
  const { view, from } = { ...asked, ...change };
  return `/adviser/appointments?${new URLSearchParams({ whose: whoseOf({ ...asked, ...change }), view, from }).toString()}`;
};

/** The same view a week or a day before, and after. */
export const before = ({ view, from }: DiaryAsked): CalendarDay => addDays(from, view === "week" ? -7 : -1);
export const after = ({ view, from }: DiaryAsked): CalendarDay => addDays(from, view === "week" ? 7 : 1);
