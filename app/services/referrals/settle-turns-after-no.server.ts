import { suggestOffer, triageFacts } from "#app/domain/applications/triage-rules";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { listOpenTurnsAfterNo } from "#db/queries/referrals/answers";
import { findApplicationOfCase } from "#db/queries/triage/find-triage-entry";
import { closeTriageEntry, insertTriageDecision } from "#db/queries/triage/save-triage-decision";

/** Somebody else was asked after a provider's no: the offer stays, and the turn in triage is decided by that. The caller holds the case. */
export async function settleTurnsAfterNo(deps: Deps, actor: StaffActor, { caseId, references }: { caseId: string; references: readonly string[] }): Promise<void> {
  const turns = await listOpenTurnsAfterNo(deps.db, caseId);
  if (turns.length === 0) return;
  const application = await findApplicationOfCase(deps.db, caseId);
  const today = londonDayOf(deps.now());
  const suggestion = suggestOffer(triageFacts(application?.answers ?? {}, today), today);
  for (const entryId of turns) {
    await closeTriageEntry(deps, entryId);
    await insertTriageDecision(deps, { entryId, caseId, kind: "keep", suggestion, rulesVersion: suggestion.rulesVersion, words: `Referred on: ${references.join(", ")}`, decidedBy: actor.id });
  }
  await refreshNextThing(deps, caseId);
}
