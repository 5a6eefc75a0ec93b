import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { map } from "../../remix.config.js";

const folder = join(import.meta.dirname);
const pages = Object.entries(map).flatMap(([audience, addresses]) => Object.entries(addresses).map(([address, file]) => ({ audience, address, file: `${audience}/${file}` })));

/** A page's loader and action, as functions of its source. */
function functionsOf(file: string): { name: string; firstLine: string; source: string }[] {
  const source = ts.createSourceFile(file, readFileSync(join(folder, file), "utf8"), ts.ScriptTarget.Latest, true);
  return source.statements.flatMap((statement) =>
    ts.isFunctionDeclaration(statement) && (statement.name?.text === "loader" || statement.name?.text === "action")
      ? [{ name: statement.name.text, firstLine: statement.body?.statements[0]?.getText(source) ?? "", source: statement.getText(source) }]
      : [],
  );
}

/** A page's source with that of the files beside it that it uses. */
function withNeighbours(file: string): string {
  const source = readFileSync(join(folder, file), "utf8");
  const neighbours = [...source.matchAll(/from "(\.[^"]+)"/g)].map(([, path = ""]) => join(folder, file, "..", path));
  return [source, ...neighbours.flatMap((path) => [".ts", ".tsx"].map((ending) => path + ending).filter((name) => existsSync(name)).map((name) => readFileSync(name, "utf8")))].join("\n");
}

/** Pages anybody may open, beyond the public audience: a one-time link is its own proof, checked by what it finds. */
const openBeyondPublic = ["/respond/:token"];
/** Pages in the public folder that only somebody signed in may open. */
const guardedInPublic = ["/staff/account"];

const guard = /^(const (actor|\{[^}]*\}) = )?requirePermission\(context, "[a-z-]+:[a-z-]+"\);$/;
/** Machines bring a key, of which one kind of work is asked; what is open says so. */
const machineGuard = /^(const asked = await requireMachine\(request, context, "[a-z]+:[a-z]+"\);|openToAnybody\(\);)$/;
const notFound = /^throw new Response\("Not found", \{ status: 404 \}\);$/;

describe("every page", () => {
  it.each(pages)("$address exists as $file", ({ file }) => {
    expect(() => readFileSync(join(folder, file))).not.toThrow();
  });

  it.each(pages.filter(({ audience, address }) => (audience !== "public" && !openBeyondPublic.includes(address)) || guardedInPublic.includes(address)))(
    "$address says on the first line of its loader and action who must be asking",
    ({ audience, file }) => {
      const found = functionsOf(file);
      const guards = audience === "api" ? [machineGuard] : [guard, notFound];
      expect(found.map(({ name }) => name)).toContain("loader");
      for (const { name, firstLine } of found) {
        expect(guards.some((allowed) => allowed.test(firstLine)), `${file}: ${name} begins with: ${firstLine}`).toBe(true);
      }
    },
  );

  it.each(pages)("$address has a kebab-case address", ({ audience, address }) => {
    // Open Referral's own addresses have underscores.
    const word = audience === "api" ? /^(:[a-z][a-zA-Z]*|[a-z0-9]+([-_][a-z0-9]+)*(\.[a-z]+)?)$/ : /^(:[a-z][a-zA-Z]*|[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)?)$/;
    for (const part of address.split("/").slice(1)) expect(part === "" || part === "*" || word.test(part), part).toBe(true);
  });

  it.each(pages.filter(({ file }) => functionsOf(file).some(({ name }) => name === "action")))("$address changes things exactly once, or says why it need not", ({ file }) => {
    const action = functionsOf(file).find(({ name }) => name === "action")!;
    // Signing in and out changes a session, which the attempt itself counts; everything else carries a one-time key.
    expect(/\bonce(ForMachine)?(<\w+>)?\(/.test(withNeighbours(file)) || /^public\/(sign|staff\/(sign-in|second-factor|set-up-second-factor))/.test(file) || /\/\/ No one-time key: /.test(action.source), `${file}: an action without once()`).toBe(true);
  });
});

describe("the map", () => {
  it("names every page file there is", () => {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
      .filter((file) => /\.tsx?$/.test(file) && /export (default function|(async )?function (loader|action))/.test(readFileSync(join(folder, file), "utf8")) && !/\.test\.tsx?$/.test(file));
    const mapped = new Set(pages.map(({ file }) => file));
    expect(files.filter((file) => !mapped.has(file))).toEqual([]);
  });

  it("keeps the addresses that other things rely on", () => {
    const addresses = new Set(pages.map(({ address }) => address));
    for (const kept of ["/", "/apply", "/sign-in", "/my", "/staff/sign-in", "/adviser", "/adviser/triage", "/adviser/cases", "/adviser/cases/:caseRef", "/manager", "/manager/agreements", "/manager/returns", "/provider", "/respond/:token", "/admin", "/accessibility-statement", "/cookies", "/privacy", "/demo/outbox", "/sign-out"]) {
      expect(addresses, kept).toContain(kept);
    }
  });

  it("begins every address of an audience with the audience's own word", () => {
    for (const { audience, address } of pages) {
      if (audience === "public") continue;
      const words: Record<string, string[]> = { resident: ["my"], provider: ["provider", "respond"] };
      expect(words[audience] ?? [audience]).toContain(address.split("/")[1]);
    }
  });
});
