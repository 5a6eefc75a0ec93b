import { sql } from "drizzle-orm";
import { readEqualityAnswers, type EqualityAnswers } from "#app/domain/equality/answers";
import type { Db } from "../../client.server";
import { isUuid } from "../is-uuid";

// No role reads or writes the table: these functions of migrations/0004_residents_walls.sql are the only way to it.

export interface GivenSoFar {
  answers: EqualityAnswers;
  /** Once they are finished, the answers are nobody's to read here: `answers` is empty. */
  finished: boolean;
}

/** What was given so far for a sent draft of this browser; nothing given for anybody else's. */
export async function findEqualityAnswers(db: Db, draftId: string): Promise<GivenSoFar> {
  if (!isUuid(draftId)) return { answers: {}, finished: false };
  const [found] = await db.execute<{ answers: unknown; finished: boolean }>(sql`select answers, finished from equality_answers_of_draft(${draftId}::uuid)`);
  return { answers: readEqualityAnswers(found?.answers), finished: found?.finished ?? false };
}

/** Keeps them in place of what was there. False, and nothing is kept, where the draft is not a sent one of this browser, or they were finished. */
export async function saveEqualityAnswers(db: Db, draftId: string, answers: EqualityAnswers, { at, finished }: { at: Date; finished: boolean }): Promise<boolean> {
  const [saved] = await db.execute<{ kept: boolean }>(sql`select save_equality_answers(${draftId}::uuid, ${JSON.stringify(answers)}::jsonb, ${at.toISOString()}::timestamptz, ${finished}) as kept`);
  return saved?.kept ?? false;
}
