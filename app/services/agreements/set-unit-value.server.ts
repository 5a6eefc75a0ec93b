import type { UnitValue } from "#app/domain/agreements/unit-value";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { findAgreement, findRules } from "#db/queries/agreements/find-agreement";
import { addUnitValue } from "#db/queries/agreements/unit-values";
import { appendAudit } from "#db/queries/audit/append-audit";

/** Says what a person under a measure is worth from a day on; what was said before stays. `outside`: the day is not the agreement's; `source-to-come`: the source is of a day that has not been. */
export async function setUnitValue(deps: Deps, actor: StaffActor, agreementId: string, value: Omit<UnitValue, "recordedAt">): Promise<"set" | "not-found" | "outside" | "source-to-come"> {
  const agreement = await findAgreement(deps.db, agreementId);
  if (!agreement || !(await findRules(deps.db, agreementId)).measures.some(({ code }) => code === value.measureCode)) return "not-found";
  if (value.validFrom < agreement.fromOn || value.validFrom > agreement.untilOn) return "outside";
  if (value.sourceOn > londonDayOf(deps.now())) return "source-to-come";
  await addUnitValue(deps, actor, { ...value, agreementId });
  await appendAudit(deps, { streamId: service().placeId, action: "agreement.unit-value", by: actor, subject: `${agreementId} ${value.measureCode}` });
  return "set";
}
