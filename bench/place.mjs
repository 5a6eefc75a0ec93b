// @ts-check
import "../app/commands/check-node.mjs";
import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

// `npm run bench:place -- --cases 300000 --folder FOLDER`: the demonstration place, grown to so many cases. bench/README.md says how.
const { packageCommand, root } = await import("../app/commands/run-program.mjs");
const { buildWhenNeeded, builtServer } = await import("../app/commands/build.mjs");
process.chdir(root);

const { values } = parseArgs({ options: { cases: { type: "string", default: "30000" }, folder: { type: "string" }, seed: { type: "string", default: "1" }, lanes: { type: "string", default: "2" } } });
const cases = Number(values.cases);
if (!Number.isInteger(cases) || cases < 1_000 || cases > 3_000_000) refuse(`Say how many cases: --cases 300000, from 1,000 to 3,000,000. "${values.cases}" was said.`);
const folder = resolve(values.folder ?? join(".local", `place-${cases}`));
// Whatever else is set here, only a place of its own is grown.
const env = /** @type {NodeJS.ProcessEnv} */ ({ ...process.env, DATABASE_URL: "", DEMO: "1", CLOCK_START: "", LOG_LEVEL: "silent", NODE_ENV: "production", WORKLOCAL_FOLDER: folder });

await buildWhenNeeded((sentence) => console.log(sentence));
run([builtServer, "seed"]);
run([...packageCommand("vite"), "build", "--config", "bench/place.config.ts", "--logLevel", "warn"].slice(1));
run([join(".local", "bench", "place", "make-place.js"), String(cases), values.seed, values.lanes]);
console.log(`Measure in it with: npm run bench -- --place ${folder}`);

/** @param {string[]} words */
function run(words) {
  const { status } = spawnSync(process.execPath, words, { cwd: root, stdio: "inherit", env });
  if (status !== 0) process.exit(status ?? 1);
}

/** @param {string} sentence */
function refuse(sentence) {
  console.error(sentence);
  process.exit(1);
}
