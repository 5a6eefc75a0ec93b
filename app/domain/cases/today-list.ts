import type { CalendarDay } from "#app/domain/calendar/calendar-day";

/** [L] Local setting: hours away after which somebody's next visit is a new spell of work. A lunch is not; a night is. */
export const hoursAway = 4;

/** Where in the one list something stands: its headings, in order. */
export const todayParts = ["overdue", "today", "coming"] as const;
export type TodayPart = (typeof todayParts)[number];

export const partOf = (dueOn: CalendarDay, today: CalendarDay): TodayPart => (dueOn < today ? "overdue" : dueOn === today ? "today" : "coming");

interface Due {
  dueOn: CalendarDay;
  /** Before others of the same day. */
  urgent?: boolean;
}

/** Several lists, each by day, as one: the most overdue first, the urgent first among those of a day, otherwise as the lists were handed in. */
export const inOneList = <Item extends Due>(...lists: readonly (readonly Item[])[]): Item[] =>
  lists.flat().toSorted((a, b) => a.dueOn.localeCompare(b.dueOn) || Number(b.urgent ?? false) - Number(a.urgent ?? false));

export interface Visit {
  lastSeenAt: Date;
  previouslySeenAt: Date | null;
}

/** What is kept of somebody being here now: after hours away, when they were last here becomes what changes are counted from. */
export function visitNow(before: Visit | undefined, now: Date): Visit {
  if (!before) return { lastSeenAt: now, previouslySeenAt: null };
  const away = now.getTime() - before.lastSeenAt.getTime() >= hoursAway * 3_600_000;
  return { lastSeenAt: now, previouslySeenAt: away ? before.lastSeenAt : before.previouslySeenAt };
}
