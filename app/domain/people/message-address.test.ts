import { describe, expect, it } from "vitest";
import { maskedAddress, parseMessageAddress } from "./message-address";

describe("an e-mail address or a phone number in one field", () => {
  it.each(["Rosa@Resident.example", "  rosa@resident.example "])("reads the address in %j", (typed) => {
    expect(parseMessageAddress(typed)).toEqual({ channel: "email", key: "rosa@resident.example" });
  });

  it.each(["07700 900 982", "+44 7700 900982", "(07700) 900-982"])("reads the number in %j", (typed) => {
    expect(parseMessageAddress(typed)).toEqual({ channel: "text", key: "+447700900982" });
  });

  it.each(["rosa", "rosa@", "12", "", "rosa at resident.example"])("makes nothing of %j", (typed) => {
    expect(parseMessageAddress(typed)).toBeUndefined();
  });
});

describe("a masked address", () => {
  it("can be recognised and not read", () => {
    expect(maskedAddress("rosa@resident.example")).toBe("r•••@resident.example");
    expect(maskedAddress("+447700900982")).toBe("••• 982");
  });
});
