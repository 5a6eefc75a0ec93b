import type { Role } from "#app/domain/people/actor";
import { emailKey } from "#app/domain/people/email";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { hashPassword } from "#app/services/identity/hash-password.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { insertCredentials } from "#db/queries/identity/credentials";
import { insertStaffMember } from "#db/queries/people/staff";
import { temporaryPassword } from "./temporary-password.server";

export interface NewPerson {
  name: string;
  email: string;
  organisationId: string;
  roles: readonly Role[];
  hubIds: readonly string[];
}

/** Adds a member of staff with a password that works until they choose their own. Runs as the service, for an administrator. */
export async function addPerson(deps: Deps, by: { id?: string; name: string; organisationName?: string }, person: NewPerson): Promise<{ id: string; password: string } | "email-taken"> {
  const id = deps.newId();
  const added = await insertStaffMember(deps.db, { ...person, id, email: emailKey(person.email), createdAt: deps.now() });
  if (!added) return "email-taken";
  const password = temporaryPassword(deps);
  await insertCredentials(deps.db, id, await hashPassword(password), deps.now());
  await appendAudit(deps, { streamId: service().placeId, action: "staff.add", by, subject: person.name, reason: person.roles.join(", ") });
  return { id, password };
}
