import { timingSafeEqual } from "node:crypto";
import { keyedHash } from "./keyed-hash.server";

/** A code as it is kept: it means nothing with another attempt. */
export const codeHash = (attemptId: string, code: string): string => keyedHash("sign-in code", `${attemptId}\n${code}`);

/** Whether it is the code of this attempt, in any spacing. */
export function isCodeOf(attempt: { id: string; codeHash: string | null }, typed: string): boolean {
  const digits = typed.normalize("NFKC").replaceAll(/[\s.\p{Pd}]/gu, "");
  return attempt.codeHash !== null && timingSafeEqual(Buffer.from(attempt.codeHash), Buffer.from(codeHash(attempt.id, digits)));
}
