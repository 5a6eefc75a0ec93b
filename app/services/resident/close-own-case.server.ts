import { closedAs, type OwnCloseReason } from "#app/domain/cases/own-close";
import type { ResidentActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { caseClosedByResident } from "#app/domain/messages/lead-wording";
import { closeCase } from "#app/services/cases/close-case.server";
import { messageLead } from "#app/services/cases/message-lead.server";
import { findMyCase } from "#db/queries/resident/find-my-case";

/** A resident closes their own case, for whatever reason they say; the lead hears of it. */
export async function closeOwnCase(deps: Deps, actor: ResidentActor, { why, words }: { why: OwnCloseReason; words: string }): Promise<"done" | "not-found" | "closed-already"> {
  const mine = await findMyCase(deps.db, actor.id);
  if (!mine) return "not-found";
  const done = await closeCase(deps, actor, { caseId: mine.id, reason: closedAs[why], why, words });
  if (done === "done") await messageLead(deps, mine.id, "case-closed-by-resident", caseClosedByResident);
  return done;
}
