import type { ReferrerGiven } from "#app/domain/applications/referrer-given";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { Deps } from "#app/platform/deps.server";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { insertReferrer, saveReferrer } from "#db/queries/referrers/save-referrer";
import { tellResident } from "./tell-resident.server";

/** Keeps who asked for somebody, and tells that somebody. Runs as the service, with the application it belongs to. */
export async function recordReferrer(deps: Deps, caseId: string, referrer: ReferrerGiven, answerByOn: CalendarDay): Promise<void> {
  const id = deps.newId();
  const { name, organisation } = referrer;
  await insertReferrer(deps.db, { ...referrer, id, caseId, createdAt: deps.now() });
  await addCaseEvent(deps, { caseId, kind: "referrer_asked", by: { name }, details: { name, ...(organisation && { organisation }) } });
  const channel = await tellResident(deps, { caseId, referrerId: id, answerByOn, who: [name, organisation].filter(Boolean).join(", ") });
  if (channel !== "none") await saveReferrer(deps.db, id, { residentToldAt: deps.now() });
}
