import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { service } from "#app/platform/service.server";

const keyFor = (purpose: string) => Buffer.from(hkdfSync("sha256", service().secretKey, "", `seal ${purpose}`, 32));

/** Encrypts with AES-256-GCM. It opens only for the same purpose and the same `boundTo` (whom or what it belongs to). */
export function sealText(text: string, purpose: string, boundTo: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyFor(purpose), nonce).setAAD(Buffer.from(boundTo));
  return Buffer.concat([nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]).toString("base64url");
}

/** What was sealed; `undefined` where it was changed, belongs to somebody else, or was sealed with another key. */
export function unsealText(sealed: string, purpose: string, boundTo: string): string | undefined {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < 28) return undefined;
  try {
    const opened = createDecipheriv("aes-256-gcm", keyFor(purpose), bytes.subarray(0, 12), { authTagLength: 16 }).setAAD(Buffer.from(boundTo)).setAuthTag(bytes.subarray(-16));
    return opened.update(bytes.subarray(12, -16), undefined, "utf8") + opened.final("utf8");
  } catch {
    return undefined;
  }
}
