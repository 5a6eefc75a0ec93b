import { expect, it } from "vitest";
import { saidFor } from "./said-for";

const words = { sent: "Your message is sent" };

it("says what a word stands for", () => expect(saidFor(words, "sent")).toBe("Your message is sent"));

it.each([null, "", "gone", "__proto__", "constructor", "toString", "hasOwnProperty"])("says nothing for %s", (asked) => expect(saidFor(words, asked)).toBeUndefined());
