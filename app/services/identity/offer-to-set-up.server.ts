import { encode } from "uqr";
import type { Deps } from "#app/platform/deps.server";
import { findCredentials } from "#db/queries/identity/credentials";
import { offeredSecret, offerSecret } from "./set-up-second-factor.server";
import { totpAddress } from "./totp.server";

export interface Offered {
  /** For the form to carry. */
  sealed: string;
  /** In groups of four, for whoever types it. */
  secret: string;
  /** The same as a QR code, row by row, `true` for black. */
  qrCode: boolean[][];
  hasOne: boolean;
  /** An administrator's password is in use: another must be chosen with it. */
  choosesPassword: boolean;
}

/** A secret to set up an authenticator app with: the one `sealed` carries while it lasts, else a new one. */
export async function offerToSetUp(deps: Deps, staffId: string, sealed?: string): Promise<Offered | undefined> {
  const found = await findCredentials(deps.db, staffId);
  if (!found) return undefined;
  const kept = sealed && offeredSecret(sealed, staffId, deps.now()) ? sealed : offerSecret(deps, staffId);
  const secret = offeredSecret(kept, staffId, deps.now()) ?? "";
  return {
    sealed: kept,
    secret: secret.replaceAll(/(.{4})(?=.)/g, "$1 "),
    qrCode: encode(totpAddress(secret, found.email), { ecc: "M", border: 0 }).data,
    hasOne: found.totpConfirmedAt !== null,
    choosesPassword: found.passwordIsTemporary,
  };
}
