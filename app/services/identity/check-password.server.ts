import { emailKey } from "#app/domain/people/email";
import { asService } from "#db/client.server";
import { findCredentialsByEmail, type Credentials } from "#db/queries/identity/credentials";
import { passwordFits } from "./hash-password.server";

/** What must still happen before somebody whose password is right is signed in. */
export type StillToDo = "nothing" | "second_factor" | "set_up_second_factor";

/** Off only where the credential says so, which the demonstration's seed alone does; never off for whoever has set one up. */
export function stillToDo({ secondFactorNeeded, totpConfirmedAt }: Pick<Credentials, "secondFactorNeeded" | "totpConfirmedAt">): StillToDo {
  if (totpConfirmedAt) return "second_factor";
  return secondFactorNeeded ? "set_up_second_factor" : "nothing";
}

/** Whose password it is; `undefined` where the address, the password or the person's time here is not right, after the same work. */
export async function checkPassword(email: string, password: string): Promise<{ staffId: string; stillToDo: StillToDo } | undefined> {
  const found = await asService((db) => findCredentialsByEmail(db, emailKey(email)));
  // Not inside the transaction: this takes a while, and every request needs a connection to know who asks.
  const fits = await passwordFits(found?.passwordHash, password);
  return fits && found ? { staffId: found.staffId, stillToDo: stillToDo(found) } : undefined;
}
