import { beforeEach, describe, expect, it } from "vitest";
import { parseSettings } from "#app/platform/settings.server";
import { startService } from "#app/platform/service.server";
import { recoveryCodeHash, recoveryCodesFor } from "./recovery-codes.server";
import { sealText, unsealText } from "./seal-text.server";

const begin = (secretKey: string) => startService(parseSettings({ NODE_ENV: "test" }), { secretKey, placeId: "place", placeName: "Northmere" });
const key = "a key for tests alone, of enough characters";
beforeEach(() => void begin(key));

describe("a sealed text", () => {
  it("opens for whom it was sealed, and is different every time", () => {
    const [one, other] = [sealText("secret", "totp", "amina"), sealText("secret", "totp", "amina")];
    expect(one).not.toBe(other);
    expect([one, other].map((sealed) => unsealText(sealed, "totp", "amina"))).toEqual(["secret", "secret"]);
  });

  it("opens for nobody else, for no other purpose and with no other key", () => {
    const sealed = sealText("secret", "totp", "amina");
    expect(unsealText(sealed, "totp", "joe")).toBeUndefined();
    expect(unsealText(sealed, "address", "amina")).toBeUndefined();
    begin("another key for tests, also of enough characters");
    expect(unsealText(sealed, "totp", "amina")).toBeUndefined();
  });

  it("does not open once a single character is changed, or where it is cut or never was one", () => {
    const sealed = sealText("secret", "totp", "amina");
    for (let at = 0; at < sealed.length - 1; at += 1) {
      const changed = sealed.slice(0, at) + (sealed[at] === "A" ? "B" : "A") + sealed.slice(at + 1);
      expect(unsealText(changed, "totp", "amina"), `character ${at}`).toBeUndefined();
    }
    for (const text of ["", "x", sealed.slice(0, 20), sealed.slice(0, -4)]) expect(unsealText(text, "totp", "amina")).toBeUndefined();
  });
});

describe("recovery codes", () => {
  it("are eight, unlike each other, of letters that are not mistaken", () => {
    const codes = recoveryCodesFor("JBSWY3DPEHPK3PXP");
    expect(new Set(codes).size).toBe(8);
    for (const code of codes) expect(code).toMatch(/^[2-9CDFHJKMNPQRTWXY]{4}(-[2-9CDFHJKMNPQRTWXY]{4}){2}$/);
  });

  it("are others for another secret, and for another service", () => {
    const codes = recoveryCodesFor("JBSWY3DPEHPK3PXP");
    expect(recoveryCodesFor("KBSWY3DPEHPK3PXP").filter((code) => codes.includes(code))).toEqual([]);
    begin("another key for tests, also of enough characters");
    expect(recoveryCodesFor("JBSWY3DPEHPK3PXP").filter((code) => codes.includes(code))).toEqual([]);
  });

  it("are the same in any spacing and case", () => {
    expect(recoveryCodeHash(" 7f3k 29qd–hxtm ")).toBe(recoveryCodeHash("7F3K-29QD-HXTM"));
  });
});
