// The key of a provider's own system: `wlk_`, 33 characters that nobody guesses, `_`, and 6 that check them. The prefix lets those who scan
// for leaked secrets know it for ours; the check tells a mistyped key from a wrong one without asking the database.

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const shape = /^wlk_([0-9A-Za-z]{33})_([0-9A-Za-z]{6})$/;

/** Random bytes in a key: 192 bits. */
export const keyBytes = 24;

function inBase62(value: bigint, length: number): string {
  let rest = value;
  let text = "";
  for (let place = 0; place < length; place += 1) {
    text = alphabet.charAt(Number(rest % 62n)) + text;
    rest /= 62n;
  }
  return text;
}

/** CRC-32 (IEEE 802.3), as GitHub's tokens use it: it finds slips of the finger, and is no secret. */
function crc32(text: string): number {
  let crc = 0xffffffff;
  for (const character of text) {
    crc ^= character.charCodeAt(0);
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

const checkOf = (body: string) => inBase62(BigInt(crc32(`wlk_${body}`)), 6);

/** A key from 24 random bytes. */
export function keyFrom(bytes: Uint8Array): string {
  const body = inBase62(bytes.slice(0, keyBytes).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n), 33);
  return `wlk_${body}_${checkOf(body)}`;
}

/** What a text that was sent as a key is: nothing of ours, one of ours with a slip in it, or one that can be looked for. */
export function readKey(text: string): "not-a-key" | "mistyped" | "whole" {
  const [, body, check] = shape.exec(text) ?? [];
  if (body === undefined) return /^wlk_/.test(text) ? "mistyped" : "not-a-key";
  return check === checkOf(body) ? "whole" : "mistyped";
}

/** What is shown of a key afterwards: enough to tell it from others, far too little to use. */
export const shownOfKey = (key: string): string => key.slice(0, 10);

/** [L] Local setting: the longest a key lasts, in months. */
export const longestKeyMonths = 12;

/** [L] Local setting: how many days before a key ends its organisation's leads are told. */
export const warnDaysBefore = 14;

export type KeyState = "active" | "ends_soon" | "ended" | "revoked";

/** Where a key stands at a moment. */
export function keyState({ expiresAt, revokedAt }: { expiresAt: Date; revokedAt: Date | null }, now: Date): KeyState {
  if (revokedAt) return "revoked";
  if (expiresAt <= now) return "ended";
  return expiresAt.getTime() - now.getTime() <= warnDaysBefore * 86_400_000 ? "ends_soon" : "active";
}
