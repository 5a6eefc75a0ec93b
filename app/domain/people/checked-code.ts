// 23 characters, a prime number, so that the check below catches what it says. None looks like another when written by
// hand (no 0/O, 1/I/L, 5/S, 8/B, 2/Z, 6/G, U/V), and there are no vowels to make words with.
const alphabet = "23456789CDFHJKMNPQRTWXY";
// Bytes above this are skipped, so that every character is as likely as any other.
const fair = 256 - (256 % alphabet.length);

// Read as the digits of a number in base 5, modulo 23. Each place has its own weight (5 is a primitive root of 23), so one wrong
// character, or any two exchanged, never gives the same remainder. That holds for up to 22 characters.
const remainderOf = (characters: string) => [...characters].reduce((sum, character) => (sum * 5 + alphabet.indexOf(character)) % alphabet.length, 0);

/** So many characters by chance, the last a check. Give it twice as many bytes: a few are skipped. Throws a RangeError where they run out. */
export function drawChecked(randomBytes: Uint8Array, length: number): string {
  const chosen = [...randomBytes].filter((byte) => byte < fair).slice(0, length - 1);
  if (chosen.length < length - 1) throw new RangeError("Too few random bytes");
  const body = chosen.map((byte) => alphabet.charAt(byte % alphabet.length)).join("");
  const check = (alphabet.length - remainderOf(`${body}2`)) % alphabet.length;
  return body + alphabet.charAt(check);
}

/** Whether these are so many of our characters, the last of them right. */
export const isChecked = (characters: string, length: number): boolean =>
  characters.length === length && [...characters].every((character) => alphabet.includes(character)) && remainderOf(characters) === 0;

/** What somebody typed, in capitals without spaces, dots and dashes. */
export const bareCharacters = (typed: string): string => typed.normalize("NFKC").toUpperCase().replace(/[\s.\p{Pd}]/gu, "");
