import type { BarrierCode } from "#app/domain/cases/barrier";
import type { UnmetReason } from "#app/domain/directory/codes";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { lockCaseByReference } from "#db/queries/cases/find-case-by-reference";
import { insertUnmetNeed } from "#db/queries/finding/unmet-needs";
import { findService } from "#db/queries/services/list-services";

export interface NeedToRecord {
  caseRef: string;
  what: BarrierCode | "other";
  why: UnmetReason;
  district?: string | undefined;
  /** The service that could not take them; one that is not there is left out. */
  serviceId?: string | undefined;
  words: string;
}

/** Nothing in the directory suits: what for, why and where, for those who buy services. The resident's story does not tell of it. */
export async function recordUnmetNeed(deps: Deps, actor: StaffActor, { caseRef, what, why, district, serviceId, words }: NeedToRecord): Promise<"done" | "not-found"> {
  const found = await lockCaseByReference(deps.db, caseRef);
  if (!found) return "not-found";
  const service = serviceId ? await findService(deps.db, serviceId) : undefined;
  const needId = await insertUnmetNeed(deps, actor.name, { caseId: found.id, hubId: found.hubId, what, why, district, serviceId: service?.id, words });
  await addCaseEvent(deps, { caseId: found.id, kind: "unmet_need_recorded", by: actor, details: { needId, what, why }, residentMaySee: false });
  return "done";
}
