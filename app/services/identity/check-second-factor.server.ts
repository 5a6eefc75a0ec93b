import type { Deps } from "#app/platform/deps.server";
import { addTry, lockAttempt, markUsed } from "#db/queries/identity/attempts";
import { lockCredentials, saveCredentials, type Credentials } from "#db/queries/identity/credentials";
import { recoveryCodeHash } from "./recovery-codes.server";
import { totpStepOf, unsealTotpSecret } from "./totp.server";

const mostTries = 5;

export type SecondFactorRefused = "wrong" | "no_attempt";

/** Six digits in any spacing, each 30-second step taken once; or one of the recovery codes, each taken once. */
async function takeCode({ db, now }: Deps, found: Credentials, typed: string): Promise<"app" | "recovery" | undefined> {
  const secret = found.totpSecret && found.totpConfirmedAt ? unsealTotpSecret(found.totpSecret, found.staffId) : undefined;
  const step = secret && totpStepOf(secret, typed.normalize("NFKC").replaceAll(/[\s.\p{Pd}]/gu, ""), now());
  if (step && step > (found.totpLastStep ?? 0)) {
    await saveCredentials(db, found.staffId, { totpLastStep: step });
    return "app";
  }
  const hash = recoveryCodeHash(typed);
  if (!found.recoveryCodeHashes.includes(hash)) return undefined;
  await saveCredentials(db, found.staffId, { recoveryCodeHashes: found.recoveryCodeHashes.filter((kept) => kept !== hash) });
  return "recovery";
}

/**
 * Looks at the second factor of somebody whose password was right, five times at most in 10 minutes. "no_attempt" where there is
 * none, it is over, or they left meanwhile: they start again. With `usedBy`, the attempt was over before.
 */
export async function checkSecondFactor(deps: Deps, attemptId: string, typed: string): Promise<{ staffId: string; by: "app" | "recovery"; codesLeft: number } | { usedBy: string } | SecondFactorRefused> {
  const { db, now } = deps;
  const attempt = await lockAttempt(db, attemptId);
  if (attempt?.kind !== "staff" || !attempt.accountId || attempt.expiresAt <= now()) return "no_attempt";
  if (attempt.usedAt) return { usedBy: attempt.accountId };
  if (attempt.tries >= mostTries) return "no_attempt";
  const found = await lockCredentials(db, attempt.accountId);
  // They left, or an administrator gave them another password meanwhile.
  if (!found || attempt.createdAt < found.changedAt) return "no_attempt";
  const by = await takeCode(deps, found, typed);
  if (!by) {
    await addTry(db, attempt.id);
    return "wrong";
  }
  await markUsed(db, attempt.id, found.staffId, now());
  return { staffId: found.staffId, by, codesLeft: found.recoveryCodeHashes.length - (by === "recovery" ? 1 : 0) };
}
