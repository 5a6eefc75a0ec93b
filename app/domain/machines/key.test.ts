import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keyFrom, keyState, readKey, shownOfKey } from "./key";

const bytes = fc.uint8Array({ minLength: 24, maxLength: 24 });

describe("a key", () => {
  it("is whole as it was made, and begins with what scanners look for", () => {
    fc.assert(fc.property(bytes, (made) => {
      const key = keyFrom(made);
      expect(key).toMatch(/^wlk_[0-9A-Za-z]{33}_[0-9A-Za-z]{6}$/);
      expect(readKey(key)).toBe("whole");
      expect(key.startsWith(shownOfKey(key))).toBe(true);
    }));
  });

  it("differs wherever its bytes differ", () => {
    fc.assert(fc.property(bytes, bytes, (a, b) => void expect(keyFrom(a) === keyFrom(b)).toBe(Buffer.compare(a, b) === 0)));
  });

  it("tells one wrong character, and two that changed places", () => {
    fc.assert(fc.property(bytes, fc.integer({ min: 4, max: 36 }), fc.constantFrom(..."0Zz9a"), (made, at, put) => {
      const key = keyFrom(made);
      const slip = key.slice(0, at) + put + key.slice(at + 1);
      const swapped = key.slice(0, at) + key.charAt(at + 1) + key.charAt(at) + key.slice(at + 2);
      for (const wrong of [slip, swapped]) if (wrong !== key) expect(readKey(wrong)).toBe("mistyped");
    }));
  });

  it.each(["", "wlk", "Bearer wlk_", "sk_live_123", "\0"])("is not %j", (text) => expect(readKey(text)).toBe("not-a-key"));
  it("may be cut short", () => expect(readKey("wlk_abc")).toBe("mistyped"));
});

describe("the state of a key", () => {
  const now = new Date("2026-03-11T10:00:00Z");
  const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);
  it.each([
    [15, null, "active"], [14, null, "ends_soon"], [0, null, "ended"], [-1, null, "ended"], [15, inDays(-1), "revoked"],
  ] as const)("%i days before its end, revoked %j, is %s", (days, revokedAt, state) => expect(keyState({ expiresAt: inDays(days), revokedAt }, now)).toBe(state));
});
