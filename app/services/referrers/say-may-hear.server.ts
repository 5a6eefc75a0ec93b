import { newsOf } from "#app/domain/applications/referrer";
import type { Deps } from "#app/platform/deps.server";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { lockReferrer } from "#db/queries/referrers/find-referrer";
import { saveReferrer } from "#db/queries/referrers/save-referrer";
import { tellReferrer } from "./tell-referrer.server";

export interface MayHear {
  caseId: string;
  mayHear: boolean;
  /** Who said it, or wrote down that the resident did. */
  by: { id: string; name: string };
}

/** The resident says whether the referrer may hear, now or changing their mind. A yes tells them at once how far it is. */
export async function sayMayHear(deps: Deps, { caseId, mayHear, by }: MayHear): Promise<"done" | "not-found"> {
  const found = await lockReferrer(deps.db, caseId);
  if (!found || found.referrer.objectedAt) return "not-found";
  const { referrer } = found;
  if (referrer.mayHear === mayHear) return "done";
  await saveReferrer(deps.db, referrer.id, { mayHear, mayHearSaidAt: deps.now() });
  await addCaseEvent(deps, { caseId, kind: "referrer_may_hear", by, details: { name: referrer.name, mayHear } });
  if (mayHear) await tellReferrer(deps, caseId, newsOf(found.case.status));
  return "done";
}
