import { expect, test } from "@playwright/test";
import { readFileSync } from "node:fs";
import { canaries } from "../support/canaries";
import { addressOf, tested } from "../support/where";

const words = Object.values(canaries).flatMap((canary) => [canary, encodeURIComponent(canary), canary.replaceAll(" ", ""), canary.toLowerCase()]);

const logged = () => tested.map(({ logFile }) => readFileSync(logFile, "utf8")).join("\n");

test("nothing anybody typed, and nobody's case, stands in the log of the whole run", () => {
  const log = logged();
  const lines = log.split("\n").filter((line) => line.startsWith("{"));
  expect(lines.filter((line) => line.includes('"event":"request"')).length, "the log was written").toBeGreaterThan(100);
  expect(words.filter((word) => log.includes(word))).toEqual([]);
  expect(lines.filter((line) => /wlk_|whsec_/.test(line)), "no key and no secret of a machine").toEqual([]);
  expect(lines.filter((line) => /WL-[0-9A-Z]{4}-[0-9A-Z]{4}|[\w.]+@\w|\?\w+=/.test(line))).toEqual([]);
});

test("nothing anybody typed stands in the metrics, and there are not too many of them", async () => {
  for (const service of tested) {
    const metrics = await (await fetch(`${addressOf(service)}/metrics`)).text();
    expect(words.filter((word) => metrics.includes(word))).toEqual([]);
    expect(metrics).not.toMatch(/wlk_|whsec_|WL-[0-9A-Z]{4}-[0-9A-Z]{4}/);
    expect(metrics.split("\n").filter((line) => line && !line.startsWith("#")).length).toBeLessThan(2000);
  }
});

test("no problem nobody expected arose in the whole run", () => {
  const problems = logged().split("\n").filter((line) => line.includes('"event":"problem"'));
  expect(problems).toEqual([]);
});
