import { z } from "zod";
import { backgroundsOf, ethnicGroups, healthEffects, longestOwnWords, orientations, partnerships, religions, sexes, yesOrNo } from "./questions";

const ownWords = z.string().max(longestOwnWords);
const anyBackground = z.enum([...new Set(Object.values(backgroundsOf).flat())]);

const equalityAnswers = z.object({
  /** The wording they were asked in. */
  questionsVersion: z.string().max(20),
  /** As much of it as was given: a year alone is an answer. */
  dateOfBirth: z.object({ year: z.int(), month: z.int().min(1).max(12).optional(), day: z.int().min(1).max(31).optional() }),
  health: z.enum(yesOrNo),
  healthEffect: z.enum(healthEffects),
  ethnicGroup: z.enum(ethnicGroups),
  ethnicBackground: anyBackground,
  ethnicWords: ownWords,
  partnership: z.enum(partnerships),
  religion: z.enum(religions),
  religionWords: ownWords,
  sex: z.enum(sexes),
  genderSame: z.enum(yesOrNo),
  genderWords: ownWords,
  orientation: z.enum(orientations),
  orientationWords: ownWords,
}).partial();

/** What somebody says of themselves for the public sector equality duty. Each may be left out. */
export type EqualityAnswers = z.infer<typeof equalityAnswers>;

/** Reads stored answers: one that cannot be read is as if it was not given, and takes no other with it. */
export function readEqualityAnswers(stored: unknown): EqualityAnswers {
  if (typeof stored !== "object" || stored === null) return {};
  const readable = Object.entries(equalityAnswers.shape).flatMap(([answer, shape]) => {
    const { success, data } = shape.safeParse((stored as Record<string, unknown>)[answer]);
    return success && data !== undefined ? [[answer, data] as const] : [];
  });
  return Object.fromEntries(readable);
}
