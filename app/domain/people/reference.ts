// 23 characters, a prime number, so that the check below catches what it says. None looks like another when written by
// hand (no 0/O, 1/I/L, 5/S, 8/B, 2/Z, 6/G, U/V), and there are no vowels to make words with.
const alphabet = "23456789CDFHJKMNPQRTWXY";
const prefix = "WL";
const length = 8;

// Read as the digits of a number in base 5, modulo 23. Each place has its own weight (5 is a primitive root of 23), so one wrong
// character, or any two exchanged, never gives the same remainder.
const remainderOf = (characters: string) => [...characters].reduce((sum, character) => (sum * 5 + alphabet.indexOf(character)) % alphabet.length, 0);

const written = (characters: string) => `${prefix}-${characters.slice(0, 4)}-${characters.slice(4)}`;

/**
 * A reference such as `WL-7F3K-29QD`, the last character a check. Give it 16 random bytes: 7 are used, and a few values are skipped
 * so that every character is as likely as any other. Throws a RangeError where the bytes run out. Uniqueness is the database's to keep.
 */
export function makeReference(randomBytes: Uint8Array): string {
  const fair = 256 - (256 % alphabet.length);
  const chosen = [...randomBytes].filter((byte) => byte < fair).slice(0, length - 1);
  if (chosen.length < length - 1) throw new RangeError("Too few random bytes for a reference");
  const body = chosen.map((byte) => alphabet.charAt(byte % alphabet.length)).join("");
  const check = (alphabet.length - remainderOf(`${body}2`)) % alphabet.length;
  return written(body + alphabet.charAt(check));
}

/** The reference as we write it, or `undefined` where it cannot be one of ours. Case, spaces, dots, hyphens and the `WL` may vary. */
export function parseReference(typed: string): string | undefined {
  if (typed.length > 50) return undefined;
  const letters = typed.normalize("NFKC").toUpperCase().replace(/[\s.\p{Pd}]/gu, "");
  const characters = letters.startsWith(prefix) ? letters.slice(prefix.length) : letters;
  const ours = characters.length === length && [...characters].every((character) => alphabet.includes(character));
  return ours && remainderOf(characters) === 0 ? written(characters) : undefined;
}
