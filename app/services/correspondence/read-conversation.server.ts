import { can } from "#app/domain/people/permissions";
import type { Actor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { isOnTheTeam } from "#db/queries/cases/on-the-team";
import { listCaseMessages, markRead, type CaseMessage, type WhichMessages } from "#db/queries/correspondence/messages";

/**
 * What was written, newest first, and which of it was new to this side. Reading it is kept, so that the other side knows; a
 * manager or colleague who looks in does not count as the team having read it.
 */
export async function readConversation(deps: Pick<Deps, "db" | "now">, actor: Actor, which: WhichMessages): Promise<(CaseMessage & { fresh: boolean })[]> {
  const reads = "residentId" in which || (can(actor, "message:write") && (await isOnTheTeam(deps.db, which.caseId)));
  const fresh = reads ? await markRead(deps, which, actor.kind !== "resident") : new Set<string>();
  return (await listCaseMessages(deps.db, which)).map((message) => ({ ...message, fresh: fresh.has(message.id) }));
}
