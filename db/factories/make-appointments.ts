import { eq } from "drizzle-orm";
import { freshId, now } from "#app/platform/service.server";
import type { StaffActor } from "#app/domain/people/actor";
import { asService } from "../client.server";
import { appointments, appointmentSlots } from "../schema/support";
import type { MadeCase } from "./make";

const tomorrow = () => new Date(now().getTime() + 26 * 3_600_000);

/** A free time of an adviser at their first hub: tomorrow, about two hours later in the day, unless told otherwise. */
export async function aFreeTime(adviser: StaffActor, over: Partial<typeof appointmentSlots.$inferInsert> = {}): Promise<{ id: string; startsAt: Date }> {
  const row = { id: freshId(), hubId: adviser.hubIds[0]!, staffId: adviser.id, way: "in_person" as const, startsAt: tomorrow(), minutes: 30, createdAt: now(), ...over };
  await asService((db) => db.insert(appointmentSlots).values(row));
  return row;
}

/** An appointment of a case with its lead, tomorrow, not answered yet. With `timeId` it holds that time. */
export async function anAppointment(made: MadeCase & { lead: StaffActor }, { timeId, ...over }: Partial<typeof appointments.$inferInsert> & { timeId?: string } = {}): Promise<{ id: string; startsAt: Date }> {
  const { lead } = made;
  const row = { id: freshId(), caseId: made.id, hubId: made.hubId, staffId: lead.id, staffName: lead.name, way: "in_person" as const, startsAt: tomorrow(), minutes: 30, where: "1 Market Street, Northmere NM1 4AB", createdAt: now(), ...over };
  await asService(async (db) => {
    await db.insert(appointments).values(row);
    if (timeId) await db.update(appointmentSlots).set({ appointmentId: row.id }).where(eq(appointmentSlots.id, timeId));
  });
  return row;
}
