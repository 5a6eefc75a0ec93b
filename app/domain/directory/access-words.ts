import type { AccessNeed } from "#app/domain/applications/answers";

/** Words by which providers say what makes a place easier to use, and the access need of ours that each meets. The first that fits counts. */
const signs: readonly (readonly [RegExp, AccessNeed])[] = [
  [/hearing loop|induction loop|t-?coil/i, "hearing_loop"],
  [/sign language|\bbsl\b/i, "sign_language"],
  [/wheelchair|step.?free|level access|\blifts?\b|\bramp/i, "step_free"],
  [/large print|braille/i, "large_print"],
  [/quiet|sensory|autism.friendly/i, "quiet_place"],
  [/interpret|translat/i, "interpreter"],
  [/remote|online|by phone|from home/i, "from_home"],
];

/** The access need that something described in these words meets; `undefined` where they say of none. */
export const needMetBy = (words: string): AccessNeed | undefined => signs.find(([pattern]) => pattern.test(words))?.[1];
