import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { hashPassword } from "#app/services/identity/hash-password.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { resetCredentials } from "#db/queries/identity/credentials";
import { endSessionsOf } from "#db/queries/identity/sessions";
import { findStaffMember } from "#db/queries/people/staff";
import { temporaryPassword } from "./temporary-password.server";

/** For somebody who lost their password or their phone: a temporary password, no second factor, signed out everywhere. Not for oneself. */
export async function resetSignIn(deps: Deps, actor: StaffActor, staffId: string): Promise<{ password: string } | "not-found" | "own-account"> {
  if (staffId === actor.id) return "own-account";
  const person = await findStaffMember(deps.db, staffId);
  if (!person) return "not-found";
  const password = temporaryPassword(deps);
  await resetCredentials(deps.db, staffId, await hashPassword(password), deps.now());
  await endSessionsOf(deps.db, staffId);
  await appendAudit(deps, { streamId: service().placeId, action: "staff.reset-sign-in", by: actor, subject: person.name });
  return { password };
}
