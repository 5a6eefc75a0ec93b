// @ts-check
import { spawnSync } from "node:child_process";
import { packageCommand, root } from "../app/commands/run-program.mjs";

// `node bench/files.mjs 250000`: what the files of a return of so many rows cost in time and memory.
const [, vite = ""] = packageCommand("vite");
for (const words of [[vite, "build", "--config", "bench/files.config.ts", "--logLevel", "warn"], ["--expose-gc", ".local/bench/files/files.js", ...process.argv.slice(2)]]) {
  const { status } = spawnSync(process.execPath, words, { cwd: root, stdio: "inherit", env: { ...process.env, NODE_ENV: "production" } });
  if (status !== 0) process.exit(status ?? 1);
}
