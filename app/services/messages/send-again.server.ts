import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { retryMessage } from "#db/queries/messages/outbox";

const uuid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Puts a message nobody could deliver back into the queue; `false` where it is not one (any more). Runs as the service, for an administrator. */
export async function sendAgain(deps: Deps, actor: StaffActor, messageId: string): Promise<boolean> {
  if (!uuid.test(messageId) || !(await retryMessage(deps.db, messageId, deps.now()))) return false;
  await appendAudit(deps, { streamId: service().placeId, action: "message.send-again", by: actor, subject: messageId });
  return true;
}
