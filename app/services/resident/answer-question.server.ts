import { applicationLife } from "#app/domain/applications/application";
import { defaultClocks, triageDueOn } from "#app/domain/applications/clocks";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import type { ResidentActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { findMyCase, listOpenEntries } from "#db/queries/resident/find-my-case";
import { lockMyCase } from "#db/queries/resident/lock-my-case";
import { findApplicationOfCase } from "#db/queries/triage/find-triage-entry";
import { putEntryBack, saveApplicationStatus } from "#db/queries/triage/save-triage-decision";

/** The resident's answer to an adviser's question: the entry is back in the queue with their words and a new clock. `not-asked` where no question waits. */
export async function answerQuestion(deps: Deps, actor: ResidentActor, { words }: { words: string }): Promise<"done" | "not-found" | "not-asked"> {
  const mine = await findMyCase(deps.db, actor.id);
  const held = mine && (await lockMyCase(deps.db, mine.id));
  if (!held) return "not-found";
  const waiting = (await listOpenEntries(deps.db, held.id)).find(({ waitingSince }) => waitingSince !== null);
  const application = await findApplicationOfCase(deps.db, held.id);
  const status = application && applicationLife[application.status].answer;
  if (!waiting || !status) return "not-asked";
  await putEntryBack(deps, waiting.id, { cause: "resident_answered", words, dueOn: triageDueOn(londonDayOf(deps.now()), defaultClocks, waiting.urgent ? "urgent" : "usual") });
  await saveApplicationStatus(deps.db, application.id, status);
  await addCaseEvent(deps, { caseId: held.id, kind: "resident_answered", by: actor, details: { words } });
  await refreshNextThing(deps, held.id);
  return "done";
}
