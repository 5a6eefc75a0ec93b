import type { Attendance } from "./appointment";

interface Recorded {
  startsAt: Date;
  attendance: Attendance | null;
  cancelledAt: Date | null;
}

/** How often in a row somebody did not come, back from the newest that is recorded. What was called off breaks no row, nor makes one longer. */
export function noShowsInARow(appointments: readonly Recorded[]): number {
  const recorded = appointments.filter(({ attendance, cancelledAt }) => attendance !== null && cancelledAt === null).toSorted((a, b) => b.startsAt.getTime() - a.startsAt.getTime());
  const came = recorded.findIndex(({ attendance }) => attendance !== "did_not_attend");
  return came === -1 ? recorded.length : came;
}
