import type { CaseEventKind } from "#app/domain/cases/case-event";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import type { Deps } from "#app/platform/deps.server";
import { caseEvents } from "../../schema/cases";

export interface NewCaseEvent {
  caseId: string;
  kind: CaseEventKind;
  /** Today where the thing happens as it is recorded. */
  happenedOn?: CalendarDay;
  /** Absent where the service itself did it; without an id where somebody did who has none here. */
  by?: { id?: string; name: string };
  details?: Record<string, unknown>;
  residentMaySee?: boolean;
}

/** Writes into the case's story: always in the transaction of the change it tells of. */
export async function addCaseEvent({ db, now, newId }: Deps, { caseId, kind, happenedOn, by, details = {}, residentMaySee = true }: NewCaseEvent): Promise<void> {
  const recordedAt = now();
  await db.insert(caseEvents).values({
    id: newId(),
    caseId,
    kind,
    happenedOn: happenedOn ?? londonDayOf(recordedAt),
    recordedAt,
    actorId: by?.id,
    actorName: by?.name ?? "Work Local",
    details,
    residentMaySee,
  });
}
