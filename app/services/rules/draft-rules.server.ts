import { startProblem } from "#app/domain/agreements/check-measure-set";
import { draftOf } from "#app/domain/agreements/measure-set";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { aroundSet } from "#db/queries/agreements/around-set";
import { addDraft } from "#db/queries/agreements/measure-sets";

export interface SetNamed {
  name: string;
  funder: string;
  validFrom: CalendarDay;
}

/** Begins next year's rules as a copy of those published last. `problem`: what is wrong with the day they would begin on. */
export async function draftRules(deps: Deps, actor: StaffActor, agreementId: string, named: SetNamed): Promise<{ setId: string } | { problem: string } | "not-found"> {
  const around = await aroundSet(deps.db, agreementId);
  if (!around) return "not-found";
  const problem = startProblem(named.validFrom, around);
  if (problem) return { problem };
  const draft = (around.published.at(-1)?.measures ?? []).map((measure) => draftOf(measure));
  const setId = await addDraft(deps, actor, { ...named, agreementId, draft });
  await appendAudit(deps, { streamId: service().placeId, action: "rules.draft", by: actor, subject: setId });
  return { setId };
}
