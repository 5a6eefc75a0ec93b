import type { TakenBy } from "#app/domain/applications/assisted";
import { firstUnanswered, type StepId } from "#app/domain/applications/journey";
import { journeyOf } from "#app/domain/applications/journeys";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import type { Deps } from "#app/platform/deps.server";
import { lockDraft, markDraftSent, type Draft } from "#db/queries/applications/drafts";
import { findActor } from "#db/queries/people/find-actor";
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
  const step = firstUnanswered(journeyOf(draft), draft.answers, londonDayOf(deps.now()));
  if (step !== "check-answers") return { unanswered: step };
  // Somebody who does not say prefers the language they filled it in in.
  const answers = { ...draft.answers, language: draft.answers.language ?? draft.language };
  const { reference } = await receiveApplication(deps, answers, draft.questionsVersion, { journey: journeyOf(draft), knownId: draft.residentId ?? undefined, takenBy: await whoFilledItIn(deps, draft) });
  await markDraftSent(deps.db, draftId, reference, deps.now());
  return { reference };
}

/** The member of staff who fills it in with the resident; `undefined` where nobody does. */
async function whoFilledItIn({ db }: Deps, { assistedBy, assistedHow }: Draft): Promise<TakenBy | undefined> {
  const staff = assistedBy === null ? undefined : await findActor(db, assistedBy, "staff");
  return staff?.kind === "staff" && assistedHow ? { id: staff.id, name: staff.name, organisationName: staff.organisationName, how: assistedHow } : undefined;
}
