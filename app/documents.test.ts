import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";
import listed from "../package.json";
import { demonstrationAccounts } from "#db/seeds/accounts";

const documents = ["README.md", ...filesUnder("docs").filter((file) => file.endsWith(".md"))];
const decisions = documents.filter((file) => /^docs\/adr\/\d{4}-/.test(file));
/** Every decision answers these, in this order. */
const answered = ["Context", "Options", "Decision", "Consequences", "How to reverse"];

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file).replaceAll("\\", "/"));
}

/** Without what is shown as code, where brackets mean something else. */
const prose = (file: string) => readFileSync(file, "utf8").replaceAll(/```[\s\S]*?```/g, "").replaceAll(/`[^`\n]*`/g, "code");

const headingsOf = (file: string) => [...readFileSync(file, "utf8").replaceAll(/```[\s\S]*?```/g, "").matchAll(/^(#+) (.+)$/gm)].map(([, marks = "", words = ""]) => ({ level: marks.length, words }));

/** The name a heading has in an address, as the usual viewers of Markdown make it. */
const anchorOf = (words: string) => words.toLowerCase().replaceAll(/[^\p{Letter}\p{Number}\s_-]/gu, "").replaceAll(/\s/g, "-");

/** Links to files of ours: where they stand, and what they say. */
function linksIn(file: string): { to: string; anchor: string }[] {
  return [...prose(file).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = ""]) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => {
      const [path = "", anchor = ""] = target.split("#");
      return { to: path === "" ? file : normalize(join(dirname(file), path)), anchor };
    });
}

describe.each(documents)("%s", (file) => {
  it("has one title", () => {
    expect(headingsOf(file).filter(({ level }) => level === 1)).toHaveLength(1);
  });

  it("leads only to what is there", () => {
    const lost = linksIn(file).filter(({ to, anchor }) => !existsSync(to) || (anchor !== "" && !headingsOf(to).some(({ words }) => anchorOf(words) === anchor)));
    expect(lost).toEqual([]);
  });

  it("names only files that exist", () => {
    const named = [...readFileSync(file, "utf8").matchAll(/`((?:app|db|docs|e2e|bench|migrations|styles|public)\/[\w./-]+\.[a-z]+)`/g)].map(([, path = ""]) => path);
    expect(named.filter((path) => !existsSync(path) || !statSync(path).isFile())).toEqual([]);
  });
});

describe("the decisions", () => {
  it("are numbered without a gap", () => {
    expect(decisions.map((file) => Number(file.slice("docs/adr/".length, "docs/adr/".length + 4))).sort((a, b) => a - b)).toEqual(decisions.map((_, index) => index + 1));
  });

  it.each(decisions)("%s answers what every decision answers, in the same order", (file) => {
    expect(headingsOf(file).filter(({ level }) => level === 2).map(({ words }) => words)).toEqual(answered);
  });

  it("are each in the list", () => {
    const listed = linksIn("docs/adr/README.md").map(({ to }) => to);
    expect(decisions.filter((file) => !listed.includes(file))).toEqual([]);
  });
});

describe("the documents a comment in the sources leads to", () => {
  it("exist", () => {
    const sources = ["app", "db", "e2e", "migrations", "styles"].flatMap(filesUnder).filter((file) => /\.(ts|tsx|mjs|sql|scss)$/.test(file));
    const missing = sources.flatMap((file) => [...readFileSync(file, "utf8").matchAll(/\bdocs\/[\w./-]+\.md\b/g)].map(([path]) => path).filter((path) => !existsSync(path)));
    expect([...new Set(missing)]).toEqual([]);
  });
});

describe("the README", () => {
  const readme = readFileSync("README.md", "utf8");

  it("tells everybody one can sign in as, and with what", () => {
    const { password, asText } = demonstrationAccounts;
    const told = [password, ...(asText().match(/\S+@\S+\.example\b|\b[A-Z2-7]{32}\b/g) ?? [])];
    expect(told.length).toBeGreaterThan(8);
    expect(told.filter((words) => !readme.includes(words))).toEqual([]);
  });

  it("names only commands that there are", () => {
    const named = [...readme.matchAll(/npm run ([a-z:]+)/g)].map(([, name = ""]) => name);
    expect(named.filter((name) => !(name in listed.scripts))).toEqual([]);
  });
});
