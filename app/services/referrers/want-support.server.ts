import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { lockReferrer } from "#db/queries/referrers/find-referrer";
import { saveReferrer } from "#db/queries/referrers/save-referrer";

/** The resident says that they want what somebody asked for. Nothing else changes: an adviser looks at it anyway. */
export async function wantSupport(deps: Deps, { caseId, by }: { caseId: string; by: { id: string; name: string } }): Promise<"done" | "not-found"> {
  const found = await lockReferrer(deps.db, caseId);
  if (!found || found.referrer.objectedAt) return "not-found";
  const { id, name, residentToldAt, wantedAt } = found.referrer;
  if (wantedAt) return "done";
  await saveReferrer(deps.db, id, { wantedAt: deps.now(), residentToldAt: residentToldAt ?? deps.now() });
  await addCaseEvent(deps, { caseId, kind: "resident_answered", by, details: { words: `Yes, they want the support that ${name} asked for.` } });
  await refreshNextThing(deps, caseId);
  return "done";
}
