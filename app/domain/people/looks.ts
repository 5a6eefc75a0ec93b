import type { CalendarDay } from "#app/domain/calendar/calendar-day";

/** Somebody did something with a record on a day. */
export interface Look {
  on: CalendarDay;
  name: string;
  organisation: string;
  action: string;
  reason: string;
}

export interface LooksOfDay {
  on: CalendarDay;
  organisations: { organisation: string; looks: Pick<Look, "name" | "action" | "reason">[] }[];
}

/** By day, and within a day by organisation, each in the order given: the resident knows organisations better than names. */
export function looksByDay(looks: readonly Look[]): LooksOfDay[] {
  const days = new Map<CalendarDay, Map<string, Pick<Look, "name" | "action" | "reason">[]>>();
  for (const { on, organisation, ...look } of looks) {
    const organisations = days.get(on) ?? new Map<string, Pick<Look, "name" | "action" | "reason">[]>();
    organisations.set(organisation, [...(organisations.get(organisation) ?? []), look]);
    days.set(on, organisations);
  }
  return [...days].map(([on, organisations]) => ({ on, organisations: [...organisations].map(([organisation, all]) => ({ organisation, looks: all })) }));
}
