import type { StaffActor } from "#app/domain/people/actor";
import { passwordProblem, type PasswordProblem } from "#app/domain/people/password";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { lockCredentials, saveCredentials } from "#db/queries/identity/credentials";
import { endSessionsOf } from "#db/queries/identity/sessions";
import { hashPassword, passwordFits } from "./hash-password.server";

export type PasswordChanged = "done" | "not-found" | "wrong_current" | "same" | PasswordProblem;

/** Changes one's own password and ends every other session. Runs as the service: nobody signed in may read credentials. */
export async function changePassword(deps: Deps, actor: StaffActor, { current, chosen, keepSession }: { current: string; chosen: string; keepSession: string | undefined }): Promise<PasswordChanged> {
  const { db, now } = deps;
  const found = await lockCredentials(db, actor.id);
  if (!found) return "not-found";
  if (!(await passwordFits(found.passwordHash, current))) return "wrong_current";
  const problem = passwordProblem(chosen, [found.name, found.email, found.organisationName]);
  if (problem) return problem;
  if (await passwordFits(found.passwordHash, chosen)) return "same";
  await saveCredentials(db, actor.id, { passwordHash: await hashPassword(chosen), passwordIsTemporary: false, changedAt: now() });
  await endSessionsOf(db, actor.id, keepSession);
  await appendAudit(deps, { streamId: service().placeId, action: "account.password", by: actor, subject: actor.name });
  return "done";
}
