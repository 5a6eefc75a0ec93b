import { readFileSync, writeFileSync } from "node:fs";
import { expect } from "vitest";

/** Between these two lines of a page stands what a test writes; everything around them is written by people. */
const beginning = (part: string) => `<!-- begin ${part}: written by a test, not by hand -->\n`;
const ending = (part: string) => `\n<!-- end ${part} -->`;

/** The page as it would be with this part renewed. Throws where the page has no such part. */
export function withPart(page: string, part: string, text: string): string {
  const [before, rest] = page.split(beginning(part));
  const after = rest?.split(ending(part))[1];
  if (before === undefined || after === undefined) throw new Error(`the page has no part "${part}" between its two marks`);
  return `${before}${beginning(part)}\n${text}\n${ending(part)}${after}`;
}

/** Fails where a part of a page no longer says what the code says; with UPDATE_DOCS=1 the page is renewed instead. */
export function expectPageToSay(file: string, part: string, text: string, test: string): void {
  const page = readFileSync(file, "utf8");
  const wanted = withPart(page, part, text);
  if (process.env.UPDATE_DOCS === "1") writeFileSync(file, wanted);
  else expect(page, `${file} is stale. Renew it: UPDATE_DOCS=1 npx vitest run --project ${test.includes(".integration.") ? "integration" : "unit"} ${test}`).toBe(wanted);
}
