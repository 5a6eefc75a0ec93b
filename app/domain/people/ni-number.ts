// Letters never used in a prefix, and prefixes never given out [P: HMRC, National Insurance Manual NIM39110].
const numberPattern = /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][0-9]{6}[A-D]$/;
const examplePattern = /^QQ[0-9]{6}[A-D]$/;
const insideText = /\b[A-Z]{2}(?:[\s.-]*[0-9]){6}[\s.-]*[A-D]\b/gi;

/**
 * The number in capitals without spaces, however it was typed, or `undefined`. It tells whether the form is right, never whose it is.
 * `QQ` numbers are for examples and are read only with `allowExample`, in the demonstration and in tests.
 */
export function parseNationalInsuranceNumber(typed: string, { allowExample = false }: { allowExample?: boolean } = {}): string | undefined {
  if (typed.length > 50) return undefined;
  const characters = typed.normalize("NFKC").toUpperCase().replace(/[\s.,/\p{Pd}]/gu, "");
  const right = numberPattern.test(characters) || (allowExample && examplePattern.test(characters));
  return right ? characters : undefined;
}

/** In pairs, as people know it from letters: `QQ 12 34 56 C`. */
export function sayNationalInsuranceNumber(number: string): string {
  return number.match(/.{1,2}/g)?.join(" ") ?? number;
}

/** Free text with anything that has the form of a National Insurance number taken out. */
export function withoutNationalInsuranceNumbers(text: string): string {
  return text.replace(insideText, "[National Insurance number removed]");
}
