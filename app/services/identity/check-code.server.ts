import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { Deps } from "#app/platform/deps.server";
import { addTry, lockAttempt, markProved, markUsed, type SignInAttempt } from "#db/queries/identity/attempts";
import { ensureAccount, listResidentsSharing, type ResidentAtAddress } from "#db/queries/identity/residents-at-address";
import { codeMinutes, whoMayBeSent } from "./ask-for-code.server";
import { isCodeOf } from "./code-hash.server";

const mostTries = 5;

export type CodeRefused = "wrong" | "too_many" | "expired" | "used" | "no_attempt";

/** Why an attempt leads nowhere any more, whatever is typed; the same for addresses nobody has. */
function refusalOf(attempt: SignInAttempt | undefined, at: Date): CodeRefused | undefined {
  if (!attempt || attempt.kind !== "resident") return "no_attempt";
  if (attempt.usedAt) return "used";
  if (attempt.expiresAt <= at) return "expired";
  return attempt.tries >= mostTries ? "too_many" : undefined;
}

const sharers = async (db: Deps["db"], { channel, accountId }: SignInAttempt): Promise<ResidentAtAddress[]> =>
  channel && accountId ? whoMayBeSent(await listResidentsSharing(db, channel, accountId), channel) : [];

async function letIn({ db, now }: Deps, attempt: SignInAttempt, residentId: string): Promise<{ residentId: string }> {
  await markUsed(db, attempt.id, residentId, now());
  await ensureAccount(db, residentId, "resident");
  return { residentId };
}

/**
 * Looks at six digits, within 10 minutes, five times at most, once. "which_one" where several residents share the address: the
 * attempt then waits for a date of birth.
 */
export async function checkCode(deps: Deps, attemptId: string, typed: string): Promise<{ residentId: string } | "which_one" | CodeRefused> {
  const { db, now } = deps;
  const attempt = await lockAttempt(db, attemptId);
  const refusal = refusalOf(attempt, now());
  if (!attempt || refusal) return refusal ?? "no_attempt";
  const right = isCodeOf(attempt, typed);
  if (right && attempt.provedAt) return "which_one";
  const people = right ? await sharers(db, attempt) : [];
  const [first] = people;
  if (!first) {
    await addTry(db, attempt.id);
    return "wrong";
  }
  if (people.every(({ signsInAs }) => signsInAs === first.signsInAs)) return letIn(deps, attempt, first.signsInAs);
  await markProved(db, attempt.id, now(), new Date(now().getTime() + codeMinutes * 60_000));
  return "which_one";
}

/** Tells residents who share an address apart, after the code. Of the same birthday, the one recorded last. */
export async function tellByDateOfBirth(deps: Deps, attemptId: string, dateOfBirth: CalendarDay): Promise<{ residentId: string } | CodeRefused> {
  const { db, now } = deps;
  const attempt = await lockAttempt(db, attemptId);
  const refusal = refusalOf(attempt, now());
  if (!attempt || refusal) return refusal ?? "no_attempt";
  if (!attempt.provedAt) return "no_attempt";
  const resident = (await sharers(db, attempt)).find((one) => one.dateOfBirth === dateOfBirth);
  if (resident) return letIn(deps, attempt, resident.signsInAs);
  await addTry(db, attempt.id);
  return "wrong";
}
