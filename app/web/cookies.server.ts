import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { service } from "#app/platform/service.server";

/** Browsers keep `__Host-` cookies to https; a service tried out on http://localhost goes without the prefix. */
const secure = () => service().settings.APP_ORIGIN.startsWith("https:");

export const cookieName = (name: "visit" | "session" | "sign-in"): string => (secure() ? `__Host-${name}` : name);

export function readCookie(request: Request, name: "visit" | "session" | "sign-in"): string | undefined {
  const wanted = `${cookieName(name)}=`;
  const found = request.headers.get("Cookie")?.split(/;\s*/).find((pair) => pair.startsWith(wanted))?.slice(wanted.length);
  return found && /^[\w-]{16,128}$/.test(found) ? found : undefined;
}

/** A `Set-Cookie` value. Without `maxAgeSeconds` it ends with the browser; 0 takes it away. */
export function cookie(name: "visit" | "session" | "sign-in", value: string, maxAgeSeconds?: number): string {
  const age = maxAgeSeconds === undefined ? "" : `; Max-Age=${maxAgeSeconds}`;
  return `${cookieName(name)}=${value}; Path=/; HttpOnly; SameSite=Lax${secure() ? "; Secure" : ""}${age}`;
}

export const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

const sign = (purpose: string, text: string) => createHmac("sha256", service().secretKey).update(`${purpose}\n${text}`).digest("base64url");

/**
 * The token every form carries: it belongs to one session, or to one browser that has not signed in. Salted afresh for every
 * page, because pages are compressed and repeat what people type: a fixed secret beside it could be guessed by length (BREACH).
 */
export function formTokenFor(boundTo: string, salt: string = randomBytes(9).toString("base64url")): string {
  return `${salt}.${sign("form", `${salt}\n${boundTo}`)}`;
}

export function isFormTokenFor(token: string, boundTo: string): boolean {
  const salt = token.split(".", 1)[0] ?? "";
  return sameText(token, formTokenFor(boundTo, salt));
}

export function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
