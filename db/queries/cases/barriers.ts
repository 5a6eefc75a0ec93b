import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { BarrierCode, BarrierSize } from "#app/domain/cases/barrier";
import type { BarrierEvent } from "#app/domain/cases/barrier-story";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { barriers, caseEvents } from "../../schema/cases";

/** Every barrier a case has or had: open ones first, then in the order they were opened. */
export const listBarriers = (db: Db, caseId: string) =>
  db
    .select({ id: barriers.id, code: barriers.code, size: barriers.size, owner: barriers.owner, openedOn: barriers.openedOn, closedOn: barriers.closedOn })
    .from(barriers)
    .where(eq(barriers.caseId, caseId))
    .orderBy(sql`${barriers.closedOn} is not null`, asc(barriers.openedOn), asc(barriers.code), asc(barriers.id));

/** Opens a barrier; `false` where one of this kind is open already. */
export async function insertBarrier({ db, newId }: Pick<Deps, "db" | "newId">, barrier: { caseId: string; code: BarrierCode; size: BarrierSize; openedOn: CalendarDay }): Promise<boolean> {
  const added = await db.insert(barriers).values({ ...barrier, id: newId(), owner: "adviser" }).onConflictDoNothing().returning({ id: barriers.id });
  return added.length === 1;
}

/** An open barrier of a case, held until the transaction ends. */
export async function lockOpenBarrier(db: Db, caseId: string, barrierId: string) {
  const [found] = await db.select().from(barriers).where(and(eq(barriers.id, barrierId), eq(barriers.caseId, caseId), isNull(barriers.closedOn))).for("update");
  return found;
}

export async function saveBarrierSize(db: Db, id: string, size: BarrierSize): Promise<void> {
  await db.update(barriers).set({ size }).where(eq(barriers.id, id));
}

export async function saveBarrierClosed(db: Db, id: string, closedOn: CalendarDay): Promise<void> {
  await db.update(barriers).set({ closedOn }).where(eq(barriers.id, id));
}

/** What the case's story tells of its barriers, the first first. */
export async function listBarrierEvents(db: Db, caseId: string): Promise<BarrierEvent[]> {
  const rows = await db
    .select({ kind: caseEvents.kind, on: caseEvents.happenedOn, by: caseEvents.actorName, details: caseEvents.details })
    .from(caseEvents)
    .where(and(eq(caseEvents.caseId, caseId), inArray(caseEvents.kind, ["barrier_opened", "barrier_closed"])))
    .orderBy(asc(caseEvents.recordedAt), asc(caseEvents.id));
  return rows.map(({ kind, on, by, details }) => ({ kind: kind as BarrierEvent["kind"], on, by, code: details.code as BarrierCode, size: details.size as BarrierSize | undefined, was: details.was as BarrierSize | undefined }));
}
