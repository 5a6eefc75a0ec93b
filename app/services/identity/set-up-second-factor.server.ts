import { passwordProblem, type PasswordProblem } from "#app/domain/people/password";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { lockCredentials, saveCredentials, type Credentials } from "#db/queries/identity/credentials";
import { endSessionsOf } from "#db/queries/identity/sessions";
import { hashPassword, passwordFits } from "./hash-password.server";
import { recoveryCodeHash, recoveryCodesFor } from "./recovery-codes.server";
import { sealText, unsealText } from "./seal-text.server";
import { newTotpSecret, sealTotpSecret, totpStepOf, unsealTotpSecret } from "./totp.server";

const purpose = "second factor being set up";
const minutes = 20;

/** A new secret, not yet anybody's: the page carries it sealed until a code shows that the app has it. */
export function offerSecret({ randomBytes, now }: Pick<Deps, "randomBytes" | "now">, staffId: string): string {
  return sealText(`${now().getTime()} ${newTotpSecret(randomBytes)}`, purpose, staffId);
}

/** The secret offered to this member of staff in the last 20 minutes. */
export function offeredSecret(sealed: string, staffId: string, at: Date): string | undefined {
  const [offeredAt, secret] = unsealText(sealed, purpose, staffId)?.split(" ") ?? [];
  return secret && at.getTime() - Number(offeredAt) < minutes * 60_000 ? secret : undefined;
}

export interface SecondFactorForm {
  staffId: string;
  /** The secret as the page carried it. */
  sealed: string;
  code: string;
  /** Chosen in the same form where an administrator gave a temporary one. */
  newPassword?: string;
  /** Somebody signed in may replace a second factor. With the password alone, only a first one may be set up. */
  by: { currentPassword: string; sessionId: string | undefined } | { passwordRightAt: Date };
}

export interface SetUpRefused {
  code?: "wrong";
  newPassword?: PasswordProblem | "same";
  currentPassword?: "wrong";
}

export type SetUp = { recoveryCodes: string[]; again: boolean } | { refused: SetUpRefused } | "start_again";

/**
 * Takes the app into use once a code from it fits, in place of any earlier one, and returns its recovery codes. Sent again, the same
 * form gets the same codes. Ends every other session.
 */
export async function setUpSecondFactor(deps: Deps, form: SecondFactorForm): Promise<SetUp> {
  const { db, now } = deps;
  const { staffId, by } = form;
  const secret = offeredSecret(form.sealed, staffId, now());
  const found = await lockCredentials(db, staffId);
  if (!secret || !found) return "start_again";
  const recoveryCodes = recoveryCodesFor(secret);
  if (found.totpConfirmedAt && found.totpSecret && unsealTotpSecret(found.totpSecret, staffId) === secret) return { recoveryCodes, again: true };
  // A password that was right before an administrator gave another one opens nothing.
  if ("passwordRightAt" in by && (found.totpConfirmedAt || by.passwordRightAt < found.changedAt)) return "start_again";

  const step = totpStepOf(secret, form.code.normalize("NFKC").replaceAll(/[\s.\p{Pd}]/gu, ""), now());
  const chosen = form.newPassword ?? "";
  const refused: SetUpRefused = {
    ...("currentPassword" in by && !(await passwordFits(found.passwordHash, by.currentPassword)) && { currentPassword: "wrong" as const }),
    ...(found.passwordIsTemporary && (await problemOf(found, chosen))),
    ...(!step && { code: "wrong" as const }),
  };
  if (!step || Object.keys(refused).length > 0) return { refused };

  await saveCredentials(db, staffId, {
    ...(found.passwordIsTemporary && { passwordHash: await hashPassword(chosen), passwordIsTemporary: false }),
    totpSecret: sealTotpSecret(secret, staffId),
    totpConfirmedAt: now(),
    totpLastStep: step,
    recoveryCodeHashes: recoveryCodes.map(recoveryCodeHash),
    changedAt: now(),
  });
  await endSessionsOf(db, staffId, "sessionId" in by ? by.sessionId : undefined);
  await appendAudit(deps, { streamId: service().placeId, action: "account.second-factor", by: { id: staffId, name: found.name, organisationName: found.organisationName }, subject: found.name });
  return { recoveryCodes, again: false };
}

async function problemOf(found: Credentials, chosen: string): Promise<SetUpRefused> {
  const problem = passwordProblem(chosen, [found.name, found.email, found.organisationName]) ?? ((await passwordFits(found.passwordHash, chosen)) ? "same" : undefined);
  return problem ? { newPassword: problem } : {};
}
