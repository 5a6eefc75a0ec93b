import { firstUnanswered, type StepId } from "#app/domain/applications/journey";
import { journeyOf } from "#app/domain/applications/journeys";
import { questionsVersion } from "#app/domain/applications/questions";
import type { DraftKind } from "#app/domain/applications/referrer";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import type { Language } from "#app/domain/people/language";
import type { Deps } from "#app/platform/deps.server";
import { insertDraft } from "#db/queries/applications/drafts";
import { draftDays } from "./draft-life";

interface Begun {
  kind?: DraftKind;
  /** The language it is begun in: messages about it are written in it. */
  language?: Language;
}

/** Begins an application for a browser (`visit` is the hash of its cookie). Returns the draft and its first question. */
export async function beginDraft({ db, now, newId }: Deps, visit: string, { kind = "self", language = "en" }: Begun = {}): Promise<{ id: string; kind: DraftKind; step: StepId }> {
  const [id, createdAt] = [newId(), now()];
  await insertDraft(db, { id, ownerHash: visit, kind, language, questionsVersion, createdAt, expiresAt: new Date(createdAt.getTime() + draftDays * 86_400_000) });
  return { id, kind, step: firstUnanswered(journeyOf({ kind }), {}, londonDayOf(createdAt)) };
}
