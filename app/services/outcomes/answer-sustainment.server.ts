import { needsAnAdviser, type SustainmentAnswer } from "#app/domain/outcomes/sustainment-check";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { lockCheck, saveAnswer } from "#db/queries/outcomes/sustainment-checks";

/** Who answers: the resident signed in, or whoever holds the link that was sent to them. */
export interface Answering {
  id: string;
  name: string;
}

/** One tap: whether they are still in the job. Their own word, which an adviser records as an outcome or acts on; a second answer changes nothing. */
export async function answerSustainment(deps: Deps, by: Answering, { checkId, answer }: { checkId: string; answer: SustainmentAnswer }): Promise<"done" | "not-found" | "already-answered"> {
  const check = await lockCheck(deps.db, checkId);
  if (!check) return "not-found";
  if (check.answer) return "already-answered";
  const { caseId, weeks } = check;
  await saveAnswer(deps, checkId, answer, !needsAnAdviser({ answer, weeks }));
  await addCaseEvent(deps, { caseId, kind: "sustainment_answered", by, details: { checkId, weeks, answer } });
  await refreshNextThing(deps, caseId);
  return "done";
}
