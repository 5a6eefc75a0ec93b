import { hash, verify } from "@node-rs/argon2";

// OWASP's first choice of parameters for argon2id, the package's default algorithm.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

// The same letters may arrive composed or not, by keyboard (NIST SP 800-63B, 3.1.1.2).
const asTyped = (password: string) => password.normalize("NFKC");

export function hashPassword(password: string): Promise<string> {
  return hash(asTyped(password), cost);
}

let nobodys: Promise<string> | undefined;

/** Whether the password is the one hashed. Without a hash (nobody has that address) it does the same work and says no. */
export async function passwordFits(passwordHash: string | undefined, typed: string): Promise<boolean> {
  const dummy = await (nobodys ??= hashPassword("a password nobody has"));
  const fits = await verify(passwordHash ?? dummy, asTyped(typed));
  return fits && passwordHash !== undefined;
}
