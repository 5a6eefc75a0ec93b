import { placeFor } from "#app/domain/appointments/place";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { insertSession, type NewSession } from "#db/queries/appointments/group-sessions";
import { listHubs } from "#db/queries/place/list-hubs";
import { clearStaffDiary } from "./clear-staff-diary.server";

/** Makes a group session at a hub one works at, kept by oneself: for so many residents at one time. */
export async function makeSession(deps: Deps, actor: StaffActor, wanted: Omit<NewSession, "staffId" | "staffName">): Promise<{ id: string } | "not-your-hub" | "past" | "adviser-busy"> {
  const hub = (await listHubs(deps.db)).find(({ id }) => id === wanted.hubId);
  if (!hub || !actor.hubIds.includes(hub.id)) return "not-your-hub";
  const { startsAt, minutes } = wanted;
  if (startsAt <= deps.now()) return "past";
  const diary = await clearStaffDiary(deps, { staffId: actor.id, startsAt, minutes });
  if (diary === "adviser-busy") return diary;
  await diary.take();
  const { id } = await insertSession(deps, { ...wanted, where: wanted.where || placeFor(wanted.way, hub.address), staffId: actor.id, staffName: actor.name });
  return { id };
}
