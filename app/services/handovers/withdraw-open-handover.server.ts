import { handoverLife } from "#app/domain/handovers/handover";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { findOpenHandover, saveAnswer } from "#db/queries/handovers/handovers";

/** Takes back the handover that waits, where a case has one: the case, held already, stays where it is. */
export async function withdrawOpenHandover(deps: Deps, by: StaffActor, caseId: string, words: string): Promise<boolean> {
  const open = await findOpenHandover(deps.db, caseId);
  const status = open && handoverLife[open.status].withdraw;
  if (!status) return false;
  await saveAnswer(deps, open.id, status, { answerWords: words, answeredBy: by.id, answeredByName: by.name });
  await addCaseEvent(deps, { caseId, kind: "handover_withdrawn", by, details: { handoverId: open.id, to: open.toName, words } });
  return true;
}
