import { createHmac } from "node:crypto";
import { service } from "#app/platform/service.server";

/**
 * A hash only this service can make, 43 characters of base64url. For what is short enough to be guessed (six digits, an
 * e-mail address): whoever steals the database cannot try them all without the key. `purpose` keeps the uses apart.
 */
export function keyedHash(purpose: string, text: string): string {
  return createHmac("sha256", service().secretKey).update(`${purpose}\n${text}`).digest("base64url");
}
