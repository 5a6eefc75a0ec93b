import { firstUnanswered, type StepId } from "#app/domain/applications/journey";
import { questionsVersion } from "#app/domain/applications/questions";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import type { Deps } from "#app/platform/deps.server";
import { insertDraft } from "#db/queries/applications/drafts";
import { draftDays } from "./draft-life";

/** Begins an application for a browser (`visit` is the hash of its cookie). Returns the draft and its first question. */
export async function beginDraft({ db, now, newId }: Deps, visit: string): Promise<{ draftId: string; step: StepId }> {
  const [draftId, createdAt] = [newId(), now()];
  await insertDraft(db, { id: draftId, ownerHash: visit, questionsVersion, createdAt, expiresAt: new Date(createdAt.getTime() + draftDays * 86_400_000) });
  return { draftId, step: firstUnanswered({}, londonDayOf(createdAt)) };
}
