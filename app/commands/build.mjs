import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CommandFailure, packageCommand, root, runProgram, tail } from "./run-program.mjs";

const sourceFolders = ["app", "db", "styles", "public", "migrations"];
const sourceFiles = ["package.json", "package-lock.json", "remix.config.js", "vite.config.ts", "vite.guarded-postgres.ts", "tsconfig.json"];
const notBuilt = /\.test\.tsx?$|^app\/commands\/.*\.mjs$/;

/** The built service; its first argument says what it is to do. */
export const builtServer = join(root, "build", "server", "index.js");
const stamp = join(root, "build", ".sources");

/**
 * Builds the service unless the last complete build was from the same sources.
 * @param {(sentence: string) => void} say
 */
export async function buildWhenNeeded(say) {
  const sources = fingerprint();
  if (existsSync(builtServer) && existsSync(stamp) && readFileSync(stamp, "utf8") === sources) return say("the build is up to date");
  say("building the service (about ten seconds)");
  rmSync(stamp, { force: true });
  const { code, output, seconds } = await runProgram([...packageCommand("@remix-run/dev", "remix"), "vite:build"], {
    env: { NODE_ENV: "production" },
    longerThan: (elapsed) => say(`still building, ${elapsed} seconds so far`),
  });
  if (code !== 0 || !existsSync(builtServer)) throw new CommandFailure("The service could not be built. What the build said is above.", tail(output, 60));
  writeFileSync(stamp, sources);
  say(`built in ${seconds} seconds`);
}

/** By what the files say, not by their dates: switching branches and back builds nothing. */
function fingerprint() {
  const hash = createHash("sha256");
  const files = [...sourceFolders.flatMap(filesUnder), ...sourceFiles].filter((file) => !notBuilt.test(file) && existsSync(join(root, file)));
  for (const file of files.sort()) hash.update(`${file}\0`).update(readFileSync(join(root, file))).update("\0");
  return hash.digest("hex");
}

/** @param {string} folder @returns {string[]} */
function filesUnder(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(`${folder}/${entry.name}`) : entry.isFile() ? [`${folder}/${entry.name}`] : [],
  );
}
