import { freshId, now } from "#app/platform/service.server";
import type { StaffActor } from "#app/domain/people/actor";
import { asService } from "../client.server";
import { groupSessions } from "../schema/support";

/** A group session of an adviser at their first hub: tomorrow, for ten, unless told otherwise. */
export async function aGroupSession(adviser: StaffActor, over: Partial<typeof groupSessions.$inferInsert> = {}): Promise<{ id: string; startsAt: Date }> {
  const row = { id: freshId(), hubId: adviser.hubIds[0]!, staffId: adviser.id, staffName: adviser.name, title: "CV workshop", way: "in_person" as const, startsAt: new Date(now().getTime() + 27 * 3_600_000), minutes: 90, where: "1 Market Street, Northmere NM1 4AB", places: 10, createdAt: now(), ...over };
  await asService((db) => db.insert(groupSessions).values(row));
  return row;
}
