import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { z } from "zod";
import { settingsSchema } from "./settings.server";
import { expectPageToSay } from "./testing/kept-page";

interface Property {
  description?: string;
  type?: string;
  enum?: string[];
  default?: string | number;
}

const { properties = {} } = z.toJSONSchema(settingsSchema, { io: "input", unrepresentable: "any" }) as { properties?: Record<string, Property> };

const takes = ({ type, enum: choices }: Property) => (choices ? choices.map((choice) => `\`${choice}\``).join(", ") : type === "integer" || type === "number" ? "a number" : "text");
const unset = ({ default: value }: Property) => (value === undefined ? "none" : `\`${value}\``);
const row = ([name, property]: [string, Property]) => `| \`${name}\` | ${property.description} | ${takes(property)} | ${unset(property)} |`;

const table = ["| name | what it is for | takes | when it is not set |", "|---|---|---|---|", ...Object.entries(properties).map(row)].join("\n");

it("has a description for every setting", () => {
  expect(Object.entries(properties).filter(([, { description }]) => !description).map(([name]) => name)).toEqual([]);
  expect(Object.keys(properties)).toEqual(Object.keys(settingsSchema.shape));
});

it("is what docs/settings.md shows", () => {
  expectPageToSay("docs/settings.md", "settings", table, "app/platform/settings-page.test.ts");
});

/** What the machine or npm sets, and is nobody's to choose. */
const notOurs = ["TEST_PARALLEL_INDEX", "PATH", "npm_execpath"];

it("leaves out no variable that the sources read", () => {
  const page = readFileSync("docs/settings.md", "utf8");
  const sources = ["app", "db", "e2e"].flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)));
  const read = [...sources.filter((file) => /\.(ts|tsx|mjs)$/.test(file)), "remix.config.js", "vite.config.ts"].flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/process\.env(?:\.([A-Za-z_][\w]*)|\["(\w+)"\])/g)].map(([, dotted, quoted]) => dotted ?? quoted ?? ""),
  );
  const missing = [...new Set(read)].filter((name) => !notOurs.includes(name) && !page.includes(`\`${name}\``));
  expect(missing, "docs/settings.md says nothing of").toEqual([]);
});
