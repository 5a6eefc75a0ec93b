import type { Deps } from "#app/platform/deps.server";
import { findAttempt, insertAttempt } from "#db/queries/identity/attempts";

const minutes = 10;

/** Notes that a password was right: `over` where nothing else is needed. `false` where the same form came before and is over. */
export async function beginStaffAttempt({ db, now }: Deps, attemptId: string, staffId: string, over: boolean): Promise<boolean> {
  const at = now();
  const fresh = await insertAttempt(db, { id: attemptId, kind: "staff", accountId: staffId, createdAt: at, expiresAt: new Date(at.getTime() + minutes * 60_000), usedAt: over ? at : undefined });
  return fresh || !(await findAttempt(db, attemptId))?.usedAt;
}

/** Whose password the browser gave within the last 10 minutes, and whether that already led to a session. */
export async function findStaffAttempt({ db, now }: Deps, attemptId: string): Promise<{ staffId: string; passwordRightAt: Date; used: boolean } | undefined> {
  const attempt = await findAttempt(db, attemptId);
  if (attempt?.kind !== "staff" || !attempt.accountId || attempt.expiresAt <= now()) return undefined;
  return { staffId: attempt.accountId, passwordRightAt: attempt.createdAt, used: attempt.usedAt !== null };
}
