import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { wordsIn } from "#app/content/resident/catalogue";
import { useServiceDatabase } from "#db/testing/service-database";
import { loader as cookies } from "./cookies";

useServiceDatabase();

it("the cookies page names every cookie the service can set, and no other", () => {
  const sources = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file));
  const set = sources.flatMap((file) => [...readFileSync(join("app", file), "utf8").matchAll(/\bcookie\("([\w-]+)"/g)].map(([, name]) => name));
  const said = cookies().cookies;
  expect(said.map(({ key }) => key).toSorted()).toEqual([...new Set(set)].toSorted());
  for (const { key } of said) expect(wordsIn("en").publicPages.cookies.each[key].purpose).toMatch(/\w/);
});

it("no source sets a cookie in another way", () => {
  const sources = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file));
  expect(sources.filter((file) => /document\.cookie|(local|session)Storage/.test(readFileSync(join("app", file), "utf8")))).toEqual([]);
});
