import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { lockReferrer } from "#db/queries/referrers/find-referrer";
import { saveReferrer } from "#db/queries/referrers/save-referrer";
import { objectToSupport } from "./object-to-support.server";
import { sayMayHear } from "./say-may-hear.server";
import { wantSupport } from "./want-support.server";

export interface ToldInPerson {
  caseId: string;
  said: "yes" | "no" | "undecided";
  /** Whether the referrer may hear, where it was asked. */
  mayHear?: boolean | undefined;
  /** How they were told, and what they said of it. */
  words: string;
}

/** An adviser told the resident who asked for them, and writes down what they said. Runs as the service, once the case was shown to be one the adviser sees. */
export async function recordTold(deps: Deps, actor: StaffActor, { caseId, said, mayHear, words }: ToldInPerson): Promise<"done" | "not-found" | "over"> {
  const found = await lockReferrer(deps.db, caseId);
  if (!found) return "not-found";
  const { referrer, case: { reference } } = found;
  if (!referrer.residentToldAt) await saveReferrer(deps.db, referrer.id, { residentToldAt: deps.now() });
  await addCaseEvent(deps, { caseId, kind: "contact_recorded", by: actor, details: { title: `Told the resident that ${referrer.name} asked for them`, words } });
  await appendAudit(deps, { streamId: caseId, action: "application.told", by: actor, subject: reference });
  if (said === "no") return objectToSupport(deps, { caseId, by: actor });
  if (said === "yes") await wantSupport(deps, { caseId, by: actor });
  if (said === "yes" && mayHear !== undefined) await sayMayHear(deps, { caseId, mayHear, by: actor });
  await refreshNextThing(deps, caseId);
  return "done";
}
