// Control and formatting characters hide or reorder what a reader sees. The two joiners stay: names in Persian and Hindi need them.
const unseen = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu;

const lettersWithoutAccents: Record<string, string> = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", ħ: "h", ı: "i", ł: "l", þ: "th", ŋ: "n" };

/** The name with its spaces tidied, or `undefined` where no letter is left or it is longer than 100 characters. One letter is a name. */
export function parseName(typed: string): string | undefined {
  const name = typed.replace(/\s/g, " ").replace(unseen, "").replace(/ +/g, " ").trim().normalize("NFC");
  return /\p{L}/u.test(name) && [...name].length <= 100 ? name : undefined;
}

/** What a name is found by: small letters without accents, apostrophes or double spaces; hyphens count as spaces. `O’Brien-Łoś` is `obrien los`. */
export function nameKey(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[ßæœøđðħıłþŋ]/g, (letter) => lettersWithoutAccents[letter] ?? letter)
    .replace(/['’‘`´ʼ\p{M}]/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
