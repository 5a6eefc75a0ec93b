import { expect, it } from "vitest";
import { textParts } from "./text-parts";

it.each([
  ["", 1],
  ["a".repeat(160), 1],
  ["a".repeat(161), 2],
  ["a".repeat(306), 2],
  ["a".repeat(307), 3],
  [`${"a".repeat(159)}€`, 2],
  [`It’s “fine” – ${"a".repeat(145)}`, 1],
  ["م".repeat(70), 1],
  ["م".repeat(71), 2],
  [`ŵ${"a".repeat(70)}`, 2],
])("a text of %j goes in so many parts", (text, parts) => {
  expect(textParts(text)).toBe(parts);
});
