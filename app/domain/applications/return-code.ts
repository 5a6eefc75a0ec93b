import { bareCharacters, drawChecked, isChecked } from "#app/domain/people/checked-code";

// 11 characters by chance are 49 bits: with tries limited, nobody guesses one of a place's drafts in a lifetime.
const length = 12;

const written = (characters: string) => characters.match(/.{4}/g)!.join("-");

// Never in a code of ours, and easily read for what is.
const misread: Readonly<Record<string, string>> = { S: "5", B: "8", Z: "2", G: "6" };

/** A code to copy onto paper, such as `7F3K-29QD-4MXW`, the last character a check. Give it 32 bytes. */
export const makeReturnCode = (bytes: Uint8Array): string => written(drawChecked(bytes, length));

/** The code as we write it, or `undefined` where it cannot be one: case, spaces, dots and hyphens may vary, and an S is read as 5. */
export function parseReturnCode(typed: string): string | undefined {
  if (typed.length > 60) return undefined;
  const characters = bareCharacters(typed).replaceAll(/[SBZG]/g, (letter) => misread[letter]!);
  return isChecked(characters, length) ? written(characters) : undefined;
}
