import { bareCharacters, drawChecked, isChecked } from "./checked-code";

const prefix = "WL";
const length = 8;

const written = (characters: string) => `${prefix}-${characters.slice(0, 4)}-${characters.slice(4)}`;

/**
 * A reference such as `WL-7F3K-29QD`, the last character a check. Give it 16 random bytes: 7 are used, and a few values are skipped.
 * Throws a RangeError where the bytes run out. Uniqueness is the database's to keep.
 */
export const makeReference = (randomBytes: Uint8Array): string => written(drawChecked(randomBytes, length));

/** The reference as we write it, or `undefined` where it cannot be one of ours. Case, spaces, dots, hyphens and the `WL` may vary. */
export function parseReference(typed: string): string | undefined {
  if (typed.length > 50) return undefined;
  const letters = bareCharacters(typed);
  const characters = letters.startsWith(prefix) ? letters.slice(prefix.length) : letters;
  return isChecked(characters, length) ? written(characters) : undefined;
}
