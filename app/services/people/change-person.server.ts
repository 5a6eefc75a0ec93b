import { createHash } from "node:crypto";
import type { Role, StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { endSessionsOf } from "#db/queries/identity/sessions";
import { isActiveAdministrator, lockStaffMember, saveStaffMember, type StaffMember } from "#db/queries/people/staff";

export interface PersonChange {
  roles: readonly Role[];
  hubIds: readonly string[];
  active: boolean;
  /** The state the page was made from. */
  seen: string;
}

export type PersonChanged = "done" | "not-found" | "own-administrator-role" | "own-account" | "changed-meanwhile" | "not-permitted";

/** Stands for what an administrator saw, so that one who saved meanwhile is noticed: staff rows carry no version. */
export function stateOf({ roles, active, hubs }: Pick<StaffMember, "roles" | "active" | "hubs">): string {
  return createHash("sha256").update(JSON.stringify([[...roles].sort(), active, hubs.map(({ id }) => id).sort()])).digest("hex").slice(0, 16);
}

const inWords = ({ roles, active, hubs }: Pick<StaffMember, "roles" | "active" | "hubs">) => `${roles.join(", ")}; ${hubs.length} ${hubs.length === 1 ? "hub" : "hubs"}; ${active ? "active" : "not active"}`;

/** Changes what a colleague may do, and signs them out everywhere. Nobody takes the administrator's role from themselves, so one is always left. */
export async function changePerson(deps: Deps, actor: StaffActor, staffId: string, { roles, hubIds, active, seen }: PersonChange): Promise<PersonChanged> {
  const { db } = deps;
  const person = await lockStaffMember(db, staffId);
  // Asked again behind the lock: two administrators may be taking the role from each other.
  if (!(await isActiveAdministrator(db, actor.id))) return "not-permitted";
  if (!person) return "not-found";
  if (stateOf(person) !== seen) return "changed-meanwhile";
  if (staffId === actor.id && !roles.includes("administrator")) return "own-administrator-role";
  if (staffId === actor.id && !active) return "own-account";
  await saveStaffMember(db, staffId, { roles, active, hubIds });
  await endSessionsOf(db, staffId);
  const after = { roles: [...roles], active, hubs: hubIds.map((id) => ({ id, name: "" })) };
  await appendAudit(deps, { streamId: service().placeId, action: "staff.change", by: actor, subject: person.name, reason: `${inWords(person)} → ${inWords(after)}` });
  return "done";
}
