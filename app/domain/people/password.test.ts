import { describe, expect, it } from "vitest";
import { passwordProblem } from "./password";

const facts = ["Amina Okafor", "amina.okafor@northmere.example", "Northmere City Council"];
const problemOf = (password: string) => passwordProblem(password, facts);

describe("a password somebody chooses", () => {
  it.each(["three brown teapots", "kettle-marigold-94", "Wenn ist das Nunstück", "ocean 7 ladder velvet", "żółta łódź podwodna"])("may be %s", (password) => {
    expect(problemOf(password)).toBeUndefined();
  });

  it("must be 15 characters or more, counted as people count", () => {
    expect(problemOf("fjord-mango-58")).toBe("too_short");
    expect(problemOf("fjord-mango-583")).toBeUndefined();
    expect(problemOf("👩‍🚀🚀🌍")).toBe("too_short");
  });

  it("may be 128 characters long and no longer", () => {
    const long = "fjord mango lantern ".repeat(6) + "puddings";
    expect(long).toHaveLength(128);
    expect(problemOf(long)).toBeUndefined();
    expect(problemOf(`${long}x`)).toBe("too_long");
  });

  it.each([
    ["a sentence everybody knows", "correct horse battery staple"],
    ["the same with signs for letters", "C0rrect-H0rse-Battery-$taple!"],
    ["one character again and again", "aaaaaaaaaaaaaaaaaaaa"],
    ["one part again and again", "abcabcabcabcabcabc"],
    ["counting", "12345678901234567890"],
    ["the alphabet", "abcdefghijklmnopqrst"],
    ["a walk over the keyboard", "qwertyuiopasdfghjkl"],
    ["a common word with numbers behind it", "Password123456789"],
    ["a common word disguised", "P4$$w0rd-P4$$w0rd!"],
    ["the demonstration's own", "northmere-demo-only"],
    ["the service's name", "WorkLocal Council 2026"],
    ["their own name", "amina okafor 1991!!"],
    ["their own e-mail address", "amina.okafor@northmere.example"],
    ["the season and the year", "Summer2026Summer2026"],
  ])("may not be %s", (_why, password) => {
    expect(problemOf(password)).toBe("easy_to_guess");
  });

  it("may hold a word of one's own beside enough that is not", () => {
    expect(problemOf("amina keeps bees and turnips")).toBeUndefined();
  });
});
