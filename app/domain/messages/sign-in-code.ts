import type { MessageWords } from "./message-words";

/** What carries a sign-in code, in the language it was asked for in. Content-free where somebody else may read it: it names no service. */
export function signInCodeMessage({ contentFree, words: { signInCode } }: { contentFree: boolean; words: MessageWords }): { template: string; subject: string; body: string } {
  if (contentFree) return { template: "sign-in-code-content-free", ...signInCode.contentFree };
  return { template: "sign-in-code", subject: signInCode.subject, body: `${signInCode.body}\n\n${signInCode.ignore}` };
}
