import { londonDayOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import type { ActivitySource } from "#app/domain/neet/activity";
import { lapseOf } from "#app/domain/neet/current-activity";
import { isTracked, youthOn } from "#app/domain/neet/tracked";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { lockSeenCase } from "#db/queries/cases/find-case-by-reference";
import { findNewestActivity, insertActivity, type Activity } from "#db/queries/neet/activities";
import { findActivityCode } from "#db/queries/neet/activity-codes";
import { findYoungPerson } from "#db/queries/neet/find-young-person";

export interface FoundOut {
  caseRef: string;
  /** What they do; `same` where nothing has changed. */
  found: { same: true } | { code: string; fromOn: CalendarDay };
  source: ActivitySource;
  words: string;
  /** The activity the page was made from, or none: whoever comes later must have seen what a colleague wrote meanwhile. */
  seen: string | undefined;
}

export type FoundOutAnswer = "done" | "not-found" | "closed" | "not-tracked" | "changed-meanwhile" | "nothing-to-confirm" | "no-such-code" | "in-the-future";

/** Whoever rings through the list confirms, on the team or not. Somebody found out what a young person does, or that nothing has changed: a row that is never changed again. How long it holds is the code's own setting on that day. */
export async function confirmActivity(deps: Deps, actor: StaffActor, { caseRef, found, source, words, seen }: FoundOut): Promise<FoundOutAnswer> {
  const held = await lockSeenCase(deps.db, caseRef);
  const young = held && (await findYoungPerson(deps.db, held.id));
  if (!held || !young) return "not-found";
  if (held.status === "closed") return "closed";
  const today = londonDayOf(deps.now());
  if (!isTracked(youthOn(young.dateOfBirth, today), young.inYouthPathways)) return "not-tracked";
  const before = await findNewestActivity(deps.db, young.residentId);
  if (before?.id !== seen) return "changed-meanwhile";
  const now = nowDoing(found, before);
  if (!now) return "nothing-to-confirm";
  if (now.fromOn > today) return "in-the-future";
  const code = await findActivityCode(deps.db, now.code, today);
  if (!code) return "no-such-code";

  await insertActivity(deps, { caseId: held.id, residentId: young.residentId, code: code.code, group: code.group, fromOn: now.fromOn, confirmedOn: today, lapsesOn: lapseOf(today, code.currencyDays), source, words, recordedBy: actor.id, recordedByName: actor.name });
  await addCaseEvent(deps, { caseId: held.id, kind: "activity_confirmed", by: actor, details: { code: code.code, label: code.label, changed: before?.code !== code.code, ...(words && { words }) } });
  await appendAudit(deps, { streamId: held.id, action: "activity.confirm", by: actor, subject: held.reference });
  await refreshNextThing(deps, held.id);
  return "done";
}

const nowDoing = (found: FoundOut["found"], before: Activity | undefined) => ("code" in found ? found : before && { code: before.code, fromOn: before.fromOn });
