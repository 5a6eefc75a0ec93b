import { commonLongPasswords, commonWords } from "./common-passwords";

export const shortestPassword = 15;
export const longestPassword = 128;

export type PasswordProblem = "too_short" | "too_long" | "easy_to_guess";

const lookalikes: Record<string, string> = { "0": "o", "1": "i", "3": "e", "4": "a", "@": "a", "5": "s", $: "s", "7": "t", "8": "b" };
const rows = ["abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"];
const walks = rows.flatMap((row) => [row, [...row].reverse().join("")]);

const small = (text: string) => text.normalize("NFKC").toLowerCase();
const lettersOf = (text: string) => text.replaceAll(/[^\p{L}]/gu, "");
/** `P4ssw0rd!` as it is meant. */
const meant = (text: string) => [...small(text)].map((letter) => lookalikes[letter] ?? letter).join("");

/** The parts of a name, an e-mail address or an organisation that are long enough to be recognised in a password. */
const wordsOf = (facts: readonly string[]) => facts.flatMap((fact) => small(fact).split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length >= 3);

/** How many characters are left once steps to a neighbour (aa, ab, 12, qw, and backwards) count as one. */
function withoutWalks(text: string): number {
  return [...text].filter((letter, index) => {
    const before = text[index - 1] ?? "";
    return letter !== before && !(before && walks.some((row) => row.includes(before + letter)));
  }).length;
}

/** `abcabcabcab` and `lemon lemon lemon` are one short part, again and again. */
function repeats(text: string): boolean {
  const letters = [...text];
  return Array.from({ length: 12 }, (_, index) => index + 1).some((part) => letters.every((letter, index) => index < part || letter === letters[index - part]));
}

/** What is left when every word an attacker starts from is taken out; the longest words first. */
function withoutWords(text: string, words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).reduce((left, word) => left.replaceAll(word, ""), text);
}

/**
 * What is wrong with a password somebody chooses, or `undefined`. Length counts and composition does not (NIST SP 800-63B, 3.1.1.2;
 * NCSC): 15 to 128 characters, spaces allowed, but not one that is tried first: a well-known sentence, a walk over the keyboard, one
 * part repeated, or words of this service and `facts` about its owner (name, e-mail, organisation) with a few characters added.
 */
export function passwordProblem(password: string, facts: readonly string[]): PasswordProblem | undefined {
  const characters = [...password.normalize("NFKC")].length;
  if (characters < shortestPassword) return "too_short";
  if (characters > longestPassword) return "too_long";
  const [plain, leet] = [lettersOf(small(password)), lettersOf(meant(password))];
  const listed = [plain, leet].some((letters) => commonLongPasswords.has(letters));
  const words = [...commonWords, ...wordsOf(facts)];
  // Eight characters besides the known words are still something to guess; fewer are padding.
  const little = [small(password), meant(password)].some((text) => withoutWalks(withoutWords(text, words).replaceAll(/[^\p{L}\p{N}]/gu, "")) < 8);
  return listed || little || repeats(small(password)) ? "easy_to_guess" : undefined;
}
