import { expect, test } from "@playwright/test";
import { spawn } from "node:child_process";
import { OwnService } from "../support/own-service";
import { address, port } from "../support/where";
import { Visitor } from "../support/visitor";

/** Runs a command of the built service that is expected to stop by itself. */
function run(words: string[], environment: Record<string, string>): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ["build/server/index.js", ...words], { env: { ...process.env, NODE_ENV: "production", ...environment } });
    let said = "";
    child.stdout.on("data", (text: Buffer) => (said += text.toString()));
    child.stderr.on("data", (text: Buffer) => (said += text.toString()));
    child.on("exit", (code) => resolve({ code, said: said.trim() }));
  });
}

const secret = { SECRET_KEY: "a secret of thirty-two characters or more" };

for (const [what, words, environment, sentence] of [
  ["a port in use", ["start"], { PORT: String(port) }, new RegExp(`^Port ${port} is in use by another program\\. Stop it, or choose another port: PORT=\\d+ npm start$`)],
  ["an unreachable database", ["serve"], { ...secret, DATABASE_URL: "postgres://owner:x@127.0.0.1:9/none", LOG_LEVEL: "silent" }, /^The database of DATABASE_URL cannot be used: nothing answers there\.$/],
  ["a wrong setting", ["serve"], { PORT: "three thousand" }, /^PORT must be a number\.$/],
  ["an unknown command", ["dance"], {}, /^There is no command "dance"\. The commands are: /],
] as [string, string[], Record<string, string>, RegExp][]) {
  test(`${what} is one clear sentence and a non-zero exit`, async () => {
    const { code, said } = await run(words, environment);
    expect(said).toMatch(sentence);
    expect(said.split("\n")).toHaveLength(1);
    expect(code).toBe(1);
  });
}

test("the health addresses tell what they should, and nothing of anybody", async () => {
  expect(await (await fetch(`${address}/healthz`)).text()).toBe("ok");
  expect(await (await fetch(`${address}/readyz`)).json()).toEqual({ ready: true, checks: { database: "ok", migrations: "ok", outbox: "ok" } });
  const metrics = await (await fetch(`${address}/metrics`)).text();
  expect(metrics).toContain("worklocal_request_seconds_bucket");
  expect(metrics).not.toMatch(/@|WL-/);
});

test("a stop finishes what was begun, refuses what comes after, and leaves nothing running", async () => {
  test.setTimeout(240_000);
  const service = new OwnService(3222);
  try {
    await service.prepare();
    await service.start();
    const visitor = new Visitor(service.origin);
    const underway = Array.from({ length: 10 }, () => visitor.go("/apply"));
    const stopped = service.stop();
    for (const answer of await Promise.allSettled(underway)) if (answer.status === "fulfilled") expect(answer.value.status).toBe(200);
    expect(await stopped).toBe(0);
    await expect(fetch(service.origin)).rejects.toThrow();
    expect(await service.start(), "a second start takes seconds").toBeLessThan(8_000);
  } finally {
    await service.remove();
  }
});
