import { caseLife } from "#app/domain/cases/case";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { putBackWhatClosingEnded, type EndedWithCase } from "#db/queries/bulk/what-closing-ends";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { saveCaseReopened } from "#db/queries/cases/change-case";
import { lockCaseByReference } from "#db/queries/cases/find-case-by-reference";
import { refreshNextThing } from "./refresh-next-thing.server";

/** Takes back a closing of a moment ago, with everything that ended with it. Whoever comes back later begins a new case instead. */
export async function reopenCase(deps: Deps, actor: StaffActor, { caseRef, ended, why }: { caseRef: string; ended: EndedWithCase; why: string }): Promise<"done" | "not-found" | "not-closed"> {
  const held = await lockCaseByReference(deps.db, caseRef);
  if (!held) return "not-found";
  const status = caseLife[held.status].reopen;
  if (!status) return "not-closed";
  await saveCaseReopened(deps.db, held.id, status);
  await putBackWhatClosingEnded(deps.db, ended);
  await addCaseEvent(deps, { caseId: held.id, kind: "case_reopened", by: actor, details: { why, words: why } });
  await appendAudit(deps, { streamId: held.id, action: "case.reopen", by: actor, subject: held.reference, reason: why });
  await refreshNextThing(deps, held.id);
  return "done";
}
