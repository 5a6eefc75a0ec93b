// @ts-check
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildWhenNeeded } from "../app/commands/build.mjs";
import { CommandFailure, packageCommand, root, runProgram, tail } from "../app/commands/run-program.mjs";

const folder = join(root, ".local", "bench");
export const bareServer = join(folder, "bare", "bare-server.js");
export const oneHandlerServer = join(folder, "one-handler", "server", "index.js");
export const lastRun = join(folder, "last.json");
const stamp = join(folder, ".sources");

/**
 * The service, and beside it the two bundles it is compared with, each unless it is of the same sources already.
 * @param {(sentence: string) => void} say
 */
export async function buildEverything(say) {
  await buildWhenNeeded(say);
  const sources = fingerprint();
  if ([bareServer, oneHandlerServer, stamp].every((file) => existsSync(file)) && readFileSync(stamp, "utf8") === sources) return;
  say("building what it is compared with (about half a minute)");
  await built([...packageCommand("vite"), "build", "--config", "bench/vite.config.ts"], {});
  await built([...packageCommand("@remix-run/dev", "remix"), "vite:build", "--config", "bench/one-handler.config.ts"], { BUILD_FOLDER: ".local/bench/one-handler" });
  writeFileSync(stamp, sources);
}

/** @param {string[]} words @param {Record<string, string>} env */
async function built(words, env) {
  const { code, output } = await runProgram(words, { env: { NODE_ENV: "production", ...env } });
  if (code !== 0) throw new CommandFailure("What the service is compared with could not be built. What the build said is above.", tail(output, 60));
}

/** What the service was built from, and the bench's own files. */
function fingerprint() {
  const hash = createHash("sha256").update(readFileSync(join(root, "build", ".sources")));
  for (const file of readdirSync(join(root, "bench")).sort()) if (/\.tsx?$/.test(file)) hash.update(file).update(readFileSync(join(root, "bench", file)));
  return hash.digest("hex");
}
