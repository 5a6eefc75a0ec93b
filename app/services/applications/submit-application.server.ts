import { firstUnanswered, type StepId } from "#app/domain/applications/journey";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import type { Deps } from "#app/platform/deps.server";
import { lockDraft, markDraftSent } from "#db/queries/applications/drafts";
import { receiveApplication } from "./receive-application.server";

export type Submitted = { reference: string } | { unanswered: StepId } | "not-found";

/**
 * Sends a draft, once: whoever comes second (another tab, a resend) waits for the first and gets its reference. Runs as the
 * service, because a visitor may open no case; so `visit` says whose draft it must be.
 */
export async function submitApplication(deps: Deps, visit: string, draftId: string): Promise<Submitted> {
  const draft = await lockDraft(deps.db, draftId, deps.now(), visit);
  if (!draft) return "not-found";
  if (draft.sentReference !== null) return { reference: draft.sentReference };
  const step = firstUnanswered(draft.answers, londonDayOf(deps.now()));
  if (step !== "check-answers") return { unanswered: step };
  const { reference } = await receiveApplication(deps, draft.answers, draft.questionsVersion);
  await markDraftSent(deps.db, draftId, reference);
  return { reference };
}
