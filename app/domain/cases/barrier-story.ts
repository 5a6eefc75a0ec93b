import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { BarrierCode, BarrierSize } from "./barrier";

/** What the case's story tells of a barrier. */
export interface BarrierEvent {
  kind: "barrier_opened" | "barrier_closed";
  code: BarrierCode;
  on: CalendarDay;
  by: string;
  size?: BarrierSize | undefined;
  /** The size it had: absent where it was opened. */
  was?: BarrierSize | undefined;
}

export interface BarrierTurn {
  what: "opened" | "changed" | "closed";
  on: CalendarDay;
  by: string;
  size?: BarrierSize | undefined;
}

interface Spell {
  id: string;
  code: BarrierCode;
  openedOn: CalendarDay;
}

/**
 * Each barrier's own story out of the events of its kind, the first first. A barrier that was closed and came back is another: its
 * spells are told apart by their order. Without an event, as of long ago, a story is empty.
 */
export function barrierStories(barriers: readonly Spell[], events: readonly BarrierEvent[]): Map<string, BarrierTurn[]> {
  const stories = new Map<string, BarrierTurn[]>(barriers.map(({ id }) => [id, []]));
  for (const code of new Set(barriers.map((barrier) => barrier.code))) {
    const spells = barriers.filter((barrier) => barrier.code === code).toSorted((a, b) => a.openedOn.localeCompare(b.openedOn));
    let spell = -1;
    for (const { kind, on, by, size, was } of events.filter((event) => event.code === code)) {
      const opens = kind === "barrier_opened" && was === undefined;
      // A story that begins with a change is of a spell whose opening nobody told.
      if (opens || spell < 0) spell += 1;
      const of = spells[spell];
      if (of) stories.get(of.id)?.push({ what: kind === "barrier_closed" ? "closed" : opens ? "opened" : "changed", on, by, size });
    }
  }
  return stories;
}
