import { noticeAt } from "#app/domain/correspondence/conversation";
import { teamWrote } from "#app/domain/messages/wording";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { messageResident } from "#app/services/cases/message-resident.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { findLastNotice } from "#db/queries/correspondence/find-last-notice";
import { addCaseMessage } from "#db/queries/correspondence/messages";

/** The same words to one of many: it answers nothing they wrote, so what waits for an answer still does. Returns the message's id. */
export async function sendToResident(deps: Deps, actor: StaffActor, { caseId, reference, words }: { caseId: string; reference: string; words: string }): Promise<string> {
  const id = await addCaseMessage(deps, { caseId, by: actor, words });
  await addCaseEvent(deps, { caseId, kind: "team_wrote", by: actor });
  await appendAudit(deps, { streamId: caseId, action: "message.write", by: { id: actor.id, name: actor.name, organisationName: actor.organisationName }, subject: reference });
  const at = noticeAt(await findLastNotice(deps.db, caseId, "team-wrote"), deps.held?.until ?? deps.now());
  if (at) await messageResident(deps, caseId, "team-wrote", teamWrote, at);
  return id;
}
