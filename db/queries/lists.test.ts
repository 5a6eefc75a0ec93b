import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const folder = import.meta.dirname;

/** Every exported query whose name promises a list, with its source. */
const lists = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
  .flatMap((file) => {
    const source = ts.createSourceFile(file, readFileSync(join(folder, file), "utf8"), ts.ScriptTarget.Latest, true);
    return source.statements.flatMap((statement) => {
      const name = ts.isFunctionDeclaration(statement) ? statement.name?.text : ts.isVariableStatement(statement) ? statement.declarationList.declarations[0]?.name.getText(source) : undefined;
      const exported = statement.getText(source).startsWith("export");
      return name && exported && /^list[A-Z]/.test(name) ? [{ name, file, own: statement.getText(source), whole: source.getFullText() }] : [];
    });
  });

describe("every list has an order", () => {
  it("finds the lists", () => expect(lists.length).toBeGreaterThan(20));

  // The order may stand in a query beside it, or in another list, that the list is made from.
  it.each(lists)("$name in $file", ({ name, own, whole }) => {
    const ofAnotherList = [...own.matchAll(/\b(list[A-Z]\w*)\(/g)].some(([, called]) => called !== name);
    expect(ofAnotherList || /\.orderBy\(|order by/i.test(own) || (!/\.select|selectDistinct|execute/.test(own) && /\.orderBy\(|order by/i.test(whole))).toBe(true);
  });
});
