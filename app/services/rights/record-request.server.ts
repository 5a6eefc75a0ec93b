import { londonDayOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import type { StaffActor } from "#app/domain/people/actor";
import { parseReference } from "#app/domain/people/reference";
import { answerBy, problemOfAsking, type AskedProblem, type Asker, type IdentityCheck, type RequestKind } from "#app/domain/rights/rights-request";
import type { Deps } from "#app/platform/deps.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { lockSeenCase } from "#db/queries/cases/find-case-by-reference";
import { addRequest } from "#db/queries/rights/requests";

export interface Asked {
  caseRef: string;
  kind: RequestKind;
  asker: Asker;
  identity: IdentityCheck;
  words: string;
  askedOn: CalendarDay;
}

/** Writes down that somebody asked for everything held about them, or for it to be erased; from the day they asked there is a month to answer. */
export async function recordRequest(deps: Deps, actor: StaffActor, { caseRef, ...asked }: Asked): Promise<{ requestId: string } | "not-found" | AskedProblem> {
  const found = await lockSeenCase(deps.db, parseReference(caseRef) ?? "");
  if (!found) return "not-found";
  const problem = problemOfAsking(asked, londonDayOf(deps.now()));
  if (problem) return problem;
  const dueOn = answerBy(asked.askedOn);
  const requestId = await addRequest(deps, actor, { ...asked, caseId: found.id, dueOn });
  await addCaseEvent(deps, { caseId: found.id, kind: asked.kind === "copy" ? "copy_asked" : "erasure_asked", by: actor, details: { requestId, dueOn } });
  await appendAudit(deps, { streamId: found.id, action: "rights.ask", by: actor, subject: found.reference, reason: asked.kind });
  return { requestId };
}
