import { answersToComeBack } from "#app/domain/applications/come-back";
import { firstUnanswered, type StepId } from "#app/domain/applications/journey";
import { journeyOf } from "#app/domain/applications/journeys";
import type { DraftKind } from "#app/domain/applications/referrer";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import type { ResidentActor } from "#app/domain/people/actor";
import type { Language } from "#app/domain/people/language";
import type { Deps } from "#app/platform/deps.server";
import { beginDraft } from "#app/services/applications/begin-draft.server";
import { findDraftOfReturner, keepForReturner } from "#db/queries/applications/drafts-of-returners";
import { findMyCase } from "#db/queries/resident/find-my-case";
import { findDetails } from "#db/queries/resident/my-details";
import { findApplicationOfCase } from "#db/queries/triage/find-triage-entry";

/**
 * Begins an application of somebody whose case is closed, with what they told us last time, in the browser they are signed in with
 * (`visit`). One they began here and did not send is taken up again. Runs as the service: a resident owns no drafts, a browser does.
 */
export async function comeBack(deps: Deps, actor: ResidentActor, { visit, language }: { visit: string; language: Language }): Promise<{ id: string; kind: DraftKind; step: StepId } | "no-case" | "still-open"> {
  const [mine, details] = [await findMyCase(deps.db, actor.id), await findDetails(deps.db, actor.id)];
  if (!mine || !details) return "no-case";
  if (mine.status !== "closed") return "still-open";
  const today = londonDayOf(deps.now());
  const begun = await findDraftOfReturner(deps.db, { residentId: actor.id, visit, at: deps.now() });
  if (begun) return { id: begun.id, kind: begun.kind, step: firstUnanswered(journeyOf(begun), begun.answers, today) };
  const application = await findApplicationOfCase(deps.db, mine.id);
  const answers = answersToComeBack(application?.answers ?? {}, details);
  const { id, kind } = await beginDraft(deps, visit, { language });
  await keepForReturner(deps.db, id, { residentId: actor.id, answers });
  return { id, kind, step: firstUnanswered(journeyOf({ kind }), answers, today) };
}
