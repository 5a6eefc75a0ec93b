import { askAgainOn } from "#app/domain/applications/clocks";
import { triageQuestion } from "#app/domain/messages/wording";
import type { Deps } from "#app/platform/deps.server";
import { messageResident } from "#app/services/cases/message-resident.server";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { setEntryAside } from "#db/queries/triage/save-triage-decision";
import type { Deciding } from "./decide-triage-entry.server";

/** The entry waits aside for the resident, who finds the question after signing in. */
export async function askResident(deps: Deps, { entry, case: { id: caseId }, actor, today }: Deciding, { question }: { question: string }): Promise<undefined> {
  await setEntryAside(deps, entry.id, askAgainOn(today));
  await addCaseEvent(deps, { caseId, kind: "triage_asked_resident", by: actor, details: { question } });
  await messageResident(deps, caseId, "triage-question", triageQuestion);
}
