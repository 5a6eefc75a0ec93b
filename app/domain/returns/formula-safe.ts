/** What a spreadsheet may take for a formula: its signs, also in full width and behind blanks, and a leading control character. */
const looksLikeAFormula = /^(?:[\t\r\n]|[\s\u200B-\u200D\u2060\uFEFF]*[=+\-@＝＋－＠])/u;

/** Text that a spreadsheet shows and never runs: an apostrophe goes in front. Numbers are not text and stay numbers. */
export function formulaSafe(text: string): string {
  return looksLikeAFormula.test(text) ? `'${text}` : text;
}
