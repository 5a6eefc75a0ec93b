import { Secret, TOTP } from "otpauth";
import { sealText, unsealText } from "./seal-text.server";

const period = 30;
const purpose = "totp";

const made = (secret: string, label = "") => new TOTP({ issuer: "Work Local", label, algorithm: "SHA1", digits: 6, period, secret: Secret.fromBase32(secret) });

/** A fresh secret: 20 bytes in base32, as RFC 4226 advises. */
export const newTotpSecret = (randomBytes: (count: number) => Uint8Array): string => new Secret({ buffer: new Uint8Array(randomBytes(20)).buffer }).base32;

/** The address an authenticator app reads from the QR code. */
export const totpAddress = (secret: string, email: string): string => made(secret, email).toString();

/** The time step (30 seconds since 1970) a code belongs to, one step early or late allowed; `undefined` where it fits none. */
export function totpStepOf(secret: string, code: string, at: Date): number | undefined {
  const delta = /^\d{6}$/.test(code) ? made(secret).validate({ token: code, timestamp: at.getTime(), window: 1 }) : null;
  return delta === null ? undefined : Math.floor(at.getTime() / 1000 / period) + delta;
}

/** The code at an instant: for tests, and for printing beside the demonstration's account. */
export const totpCodeAt = (secret: string, at: Date): string => made(secret).generate({ timestamp: at.getTime() });

/** As it is kept in `staff_credentials`: readable only with the service's key, and only for that member of staff. */
export const sealTotpSecret = (secret: string, staffId: string): string => sealText(secret, purpose, staffId);
export const unsealTotpSecret = (sealed: string, staffId: string): string | undefined => unsealText(sealed, purpose, staffId);
