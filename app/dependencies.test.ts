import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import listed from "../package.json";

const page = readFileSync("docs/dependencies.md", "utf8");
const rows = page.split("\n").filter((line) => line.startsWith("| `"));
const packages = Object.keys({ ...listed.dependencies, ...listed.optionalDependencies, ...listed.devDependencies });

/** The row a package stands in: its first cell may name several. */
const rowOf = (name: string) => rows.find((row) => row.split("|")[1]?.includes(`\`${name}\``));

describe("docs/dependencies.md", () => {
  it("says of every package what it is for", () => {
    expect(packages.filter((name) => !rowOf(name))).toEqual([]);
  });

  it("names no package that is gone", () => {
    const named = rows.flatMap((row) => [...(row.split("|")[1] ?? "").matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name));
    expect(named.filter((name) => !packages.includes(name))).toEqual([]);
  });

  // The programs of other platforms are not installed here.
  it.each(packages.filter((name) => existsSync(`node_modules/${name}/package.json`)))("has the licence of %s", (name) => {
    const { license } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")) as { license?: string };
    expect(rowOf(name)?.split("|")[3]).toContain(license ?? "unknown");
  });
});
