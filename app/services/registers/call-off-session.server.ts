import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { lockSession, saveSession } from "#db/queries/registers/sessions";

/** A session is not held, and why. One whose register says who came was held. */
export async function callOffSession(deps: Deps, actor: StaffActor, { sessionId, version, why }: { sessionId: string; version: number; why: string }): Promise<"done" | "not-found" | "changed-meanwhile" | "has-register"> {
  const session = await lockSession(deps.db, actor.organisationId, sessionId);
  if (!session) return "not-found";
  if (session.version !== version || session.cancelledWhy !== null) return "changed-meanwhile";
  if (session.marked > 0) return "has-register";
  await saveSession(deps.db, session.id, { cancelledWhy: why });
  await appendAudit(deps, { streamId: service().placeId, action: "session.call-off", by: actor, subject: session.id, reason: why });
  return "done";
}
