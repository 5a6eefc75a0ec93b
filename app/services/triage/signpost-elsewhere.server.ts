import { caseLife } from "#app/domain/cases/case";
import { signposted } from "#app/domain/messages/wording";
import type { Deps } from "#app/platform/deps.server";
import { messageResident } from "#app/services/cases/message-resident.server";
import { tellReferrer } from "#app/services/referrers/tell-referrer.server";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { saveCaseClosed } from "#db/queries/cases/change-case";
import { closeTriageEntry } from "#db/queries/triage/save-triage-decision";
import type { Deciding } from "./decide-triage-entry.server";

/** Somewhere else helps better: the resident is told where, and the case closes. They may apply again at any time. */
export async function signpostElsewhere(deps: Deps, { entry, case: { id: caseId, status }, actor, today }: Deciding, { where, note }: { where: string; note: string }): Promise<"not-possible" | undefined> {
  const after = caseLife[status].close;
  if (!after) return "not-possible";
  await closeTriageEntry(deps, entry.id);
  await saveCaseClosed(deps.db, caseId, { status: after, closedOn: today, closeReason: "signposted" });
  await addCaseEvent(deps, { caseId, kind: "triage_signposted", by: actor, details: { where, note } });
  await addCaseEvent(deps, { caseId, kind: "case_closed", by: actor, details: { reason: "signposted" } });
  await messageResident(deps, caseId, "signposted", signposted);
  await tellReferrer(deps, caseId, "closed");
}
