import { addDays, londonDayOf } from "#app/domain/calendar/calendar-day";
import { recordEnds } from "#app/domain/messages/wording";
import type { StaffActor } from "#app/domain/people/actor";
import { anonymiseOn, mostDue, noticeDays } from "#app/domain/retention/retention";
import type { Deps } from "#app/platform/deps.server";
import { messageResident } from "#app/services/cases/message-resident.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { listDue } from "#db/queries/retention/due";
import { keepNotice } from "#db/queries/retention/retention";

/**
 * An administrator has read the dry run and decides: everybody it reaches who is not told and not held is told by a safe way, where there
 * is one, and their record is made anonymous when the notice has run out. Returns how many. For the service's own transaction.
 */
export async function tellOfEnd(deps: Deps, actor: StaffActor): Promise<number> {
  const today = londonDayOf(deps.now());
  let told = 0;
  for (const { residentId, caseId, reference, dueOn, held, noticedOn } of await listDue(deps.db, addDays(today, noticeDays), mostDue)) {
    if (held || noticedOn) continue;
    const on = anonymiseOn(dueOn, today);
    const way = await messageResident(deps, caseId, "record-ends", (to, { day }) => recordEnds(to, day(on)));
    if (!(await keepNotice(deps, actor, { residentId, noticedOn: today, anonymiseOn: on, way }))) continue;
    await appendAudit(deps, { streamId: caseId, action: "retention.notice", by: { id: actor.id, name: actor.name, organisationName: actor.organisationName }, subject: reference });
    told += 1;
  }
  return told;
}
