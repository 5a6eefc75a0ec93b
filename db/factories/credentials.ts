import { eq } from "drizzle-orm";
import type { Role, StaffActor } from "#app/domain/people/actor";
import { now } from "#app/platform/service.server";
import { hashPassword } from "#app/services/identity/hash-password.server";
import { sealTotpSecret } from "#app/services/identity/totp.server";
import { asService } from "../client.server";
import { insertCredentials, saveCredentials } from "../queries/identity/credentials";
import { staff, staffCredentials } from "../schema/people";
import { aHub, aStaffMember } from "./make";

export const testPassword = "three brown teapots";

// Hashing is slow on purpose: once a file is enough.
let hash: Promise<string> | undefined;

interface Wishes {
  name?: string;
  roles?: readonly Role[];
  /** The secret of an authenticator app that is set up. */
  secret?: string;
  /** As the demonstration's seed does. */
  withoutSecondFactor?: boolean;
  /** The password is an administrator's, to be changed at the first sign-in. */
  temporary?: boolean;
}

/** A member of staff who can sign in with `testPassword`. */
export async function aStaffMemberWithPassword({ secret, withoutSecondFactor = false, temporary = false, ...wishes }: Wishes = {}): Promise<StaffActor & { email: string }> {
  const person = await aStaffMember({ ...wishes, hubIds: [(await aHub()).id] });
  const passwordHash = await (hash ??= hashPassword(testPassword));
  const email = `${person.id}@northmere.example`;
  await asService(async (db) => {
    await db.update(staff).set({ email }).where(eq(staff.id, person.id));
    await insertCredentials(db, person.id, passwordHash, now());
    await saveCredentials(db, person.id, { passwordIsTemporary: temporary, ...(secret && { totpSecret: sealTotpSecret(secret, person.id), totpConfirmedAt: now() }) });
    if (withoutSecondFactor) await db.update(staffCredentials).set({ secondFactorNeeded: false }).where(eq(staffCredentials.id, person.id));
  });
  return { ...person, email };
}
