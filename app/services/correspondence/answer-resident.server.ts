import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { mayWrite, noticeAt } from "#app/domain/correspondence/conversation";
import { teamWrote } from "#app/domain/messages/wording";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { messageResident } from "#app/services/cases/message-resident.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { lockCaseByReference } from "#db/queries/cases/find-case-by-reference";
import { findLastNotice } from "#db/queries/correspondence/find-last-notice";
import { addCaseMessage, markAnswered } from "#db/queries/correspondence/messages";

/**
 * A message of the case team's to the resident: it answers everything of theirs that was read. They are told that there is one, at most
 * once an hour, and not at night or outside their hours unless `whyAtOnce` says why it cannot wait. What the resident wrote while a closed case could be written to may always be answered.
 */
export async function answerResident(deps: Deps, actor: StaffActor, { caseRef, words, whyAtOnce = "" }: { caseRef: string; words: string; whyAtOnce?: string }): Promise<"done" | "not-found" | "closed"> {
  const found = await lockCaseByReference(deps.db, caseRef);
  if (!found) return "not-found";
  const answered = await markAnswered(deps, found.id);
  if (answered === 0 && !mayWrite(found, londonDayOf(deps.now()))) return "closed";
  await addCaseMessage(deps, { caseId: found.id, by: actor, words });
  await addCaseEvent(deps, { caseId: found.id, kind: "team_wrote", by: actor });
  await appendAudit(deps, { streamId: found.id, action: "message.write", by: { id: actor.id, name: actor.name, organisationName: actor.organisationName }, subject: found.reference, reason: whyAtOnce });
  const at = whyAtOnce ? "at once" : noticeAt(await findLastNotice(deps.db, found.id, "team-wrote"), deps.now());
  if (at) await messageResident(deps, found.id, "team-wrote", teamWrote, at);
  await refreshNextThing(deps, found.id);
  return "done";
}
