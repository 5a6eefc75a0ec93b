import { expect, it } from "vitest";
import { mayCorrect } from "./note";

it("a note is corrected by whoever wrote it, and once", () => {
  expect(mayCorrect({ authorId: "amina", correctedById: null }, "amina")).toBe(true);
  expect(mayCorrect({ authorId: "amina", correctedById: null }, "joe")).toBe(false);
  expect(mayCorrect({ authorId: "amina", correctedById: "another note" }, "amina")).toBe(false);
});
