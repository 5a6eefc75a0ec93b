// @ts-check
import "../app/commands/check-node.mjs";
import { spawnSync } from "node:child_process";
import { join } from "node:path";

// `npm run drill:crash`, `drill:outbox`, `drill:restore`: against the built service and a real database of the drill's own, with a verdict.
const { packageCommand, root } = await import("../app/commands/run-program.mjs");
const { buildWhenNeeded } = await import("../app/commands/build.mjs");
process.chdir(root);
await buildWhenNeeded((sentence) => console.log(sentence));

const [, vite = ""] = packageCommand("vite");
const env = /** @type {NodeJS.ProcessEnv} */ ({ ...process.env, DATABASE_URL: "", CLOCK_START: "", NODE_ENV: "production", LOG_LEVEL: "silent" });
for (const words of [[vite, "build", "--config", "bench/drills.config.ts", "--logLevel", "warn"], [join(".local", "bench", "drills", "run-drill.js"), ...process.argv.slice(2)]]) {
  const { status } = spawnSync(process.execPath, words, { cwd: root, stdio: "inherit", env });
  if (status !== 0) process.exit(status ?? 1);
}
