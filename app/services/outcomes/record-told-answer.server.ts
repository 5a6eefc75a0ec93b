import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { needsAnAdviser } from "#app/domain/outcomes/sustainment-check";
import { checkToldAnswer, type ToldAnswer, type ToldProblem } from "#app/domain/outcomes/told-answer";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { lockCaseByReference } from "#db/queries/cases/find-case-by-reference";
import { findOutcome } from "#db/queries/outcomes/outcome-rows";
import { lockCheck, saveToldAnswer } from "#db/queries/outcomes/sustainment-checks";

/**
 * What the resident said about their job to an adviser, who asked or was told: it does all that their own tap does, and says whom they told.
 * `already-answered`: they were quicker, or a colleague was; a second answer changes nothing.
 */
export async function recordToldAnswer(deps: Deps, actor: StaffActor, { caseRef, checkId, ...told }: ToldAnswer & { caseRef: string; checkId: string }): Promise<"done" | "not-found" | "already-answered" | { problems: ToldProblem[] }> {
  const held = await lockCaseByReference(deps.db, caseRef);
  const check = await lockCheck(deps.db, checkId);
  if (!held || !check || check.caseId !== held.id) return "not-found";
  if (check.answer) return "already-answered";
  const job = await findOutcome(deps.db, held.id, check.outcomeId);
  if (!job) return "not-found";
  const problems = checkToldAnswer(told, { today: londonDayOf(deps.now()), startedOn: job.happenedOn });
  if (problems.length > 0) return { problems };

  const { answer, toldOn, words, way } = told;
  const { weeks } = check;
  await saveToldAnswer(deps, actor, checkId, told, !needsAnAdviser({ answer, weeks }));
  await addCaseEvent(deps, { caseId: held.id, kind: "sustainment_answered", happenedOn: toldOn, by: actor, details: { checkId, weeks, answer, toldWay: way, ...(words && { words }) } });
  await appendAudit(deps, { streamId: held.id, action: "sustainment.hear", by: actor, subject: held.reference });
  await refreshNextThing(deps, held.id);
  return "done";
}
