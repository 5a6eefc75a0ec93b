import { and, eq } from "drizzle-orm";
import type { Db } from "../../client.server";
import { organisations, staff, staffCredentials } from "../../schema/index";

// Readable by the service alone: no policy lets anybody signed in see these rows.

const columns = {
  staffId: staff.id,
  name: staff.name,
  email: staff.email,
  organisationName: organisations.name,
  passwordHash: staffCredentials.passwordHash,
  passwordIsTemporary: staffCredentials.passwordIsTemporary,
  totpSecret: staffCredentials.totpSecret,
  totpConfirmedAt: staffCredentials.totpConfirmedAt,
  totpLastStep: staffCredentials.totpLastStep,
  recoveryCodeHashes: staffCredentials.recoveryCodeHashes,
  secondFactorNeeded: staffCredentials.secondFactorNeeded,
  changedAt: staffCredentials.changedAt,
};

const ofActiveStaff = (db: Db) =>
  db
    .select(columns)
    .from(staffCredentials)
    .innerJoin(staff, and(eq(staff.placeId, staffCredentials.placeId), eq(staff.id, staffCredentials.id), eq(staff.active, true)))
    .innerJoin(organisations, and(eq(organisations.placeId, staff.placeId), eq(organisations.id, staff.organisationId)));

export type Credentials = Awaited<ReturnType<typeof ofActiveStaff>>[number];

/** By address, as `emailKey` writes it; `undefined` where nobody who still works here has it. */
export async function findCredentialsByEmail(db: Db, email: string): Promise<Credentials | undefined> {
  const [found] = await ofActiveStaff(db).where(eq(staff.email, email));
  return found;
}

export async function findCredentials(db: Db, staffId: string): Promise<Credentials | undefined> {
  const [found] = await ofActiveStaff(db).where(eq(staff.id, staffId));
  return found;
}

/** Locked, so that one code or one recovery code is taken once. */
export async function lockCredentials(db: Db, staffId: string): Promise<Credentials | undefined> {
  const [found] = await ofActiveStaff(db).where(eq(staff.id, staffId)).for("update", { of: staffCredentials });
  return found;
}

type Change = Partial<Pick<typeof staffCredentials.$inferInsert, "passwordHash" | "passwordIsTemporary" | "totpSecret" | "totpConfirmedAt" | "totpLastStep" | "recoveryCodeHashes" | "changedAt">>;

export async function saveCredentials(db: Db, staffId: string, change: Change): Promise<void> {
  await db.update(staffCredentials).set(change).where(eq(staffCredentials.id, staffId));
}

/** For somebody new. A second factor is always needed: only the demonstration's seed says otherwise. */
export async function insertCredentials(db: Db, staffId: string, passwordHash: string, at: Date): Promise<void> {
  await db.insert(staffCredentials).values({ id: staffId, passwordHash, passwordIsTemporary: true, changedAt: at });
}

/** A temporary password and no second factor, whether or not there were credentials. */
export async function resetCredentials(db: Db, staffId: string, passwordHash: string, at: Date): Promise<void> {
  const fresh = { passwordHash, passwordIsTemporary: true, totpSecret: null, totpConfirmedAt: null, totpLastStep: null, recoveryCodeHashes: [], secondFactorNeeded: true, changedAt: at };
  await db.insert(staffCredentials).values({ id: staffId, ...fresh }).onConflictDoUpdate({ target: [staffCredentials.placeId, staffCredentials.id], set: fresh });
}
