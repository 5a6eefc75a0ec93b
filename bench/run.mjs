// @ts-check
import "../app/commands/check-node.mjs";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";

// `npm run bench`: what the pages cost, and which part of them costs it. bench/README.md says how to read it.
const { cleanUpWith, CommandFailure, exitWith, root } = await import("../app/commands/run-program.mjs");
const { buildEverything, lastRun } = await import("./build.mjs");
const { comparison } = await import("./comparison.mjs");
const { asTable, figure, whereTheTimeGoes } = await import("./figures.mjs");
const { findingAmong } = await import("./finding.mjs");
const { stopEverything } = await import("./servers.mjs");
process.chdir(root);

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "2" },
    rounds: { type: "string", default: "3" },
    connections: { type: "string", default: "10" },
    pages: { type: "string", default: "start,triage,worklist,case" },
    place: { type: "string" },
    finding: { type: "string" },
  },
});
const wishes = { seconds: Number(values.seconds), rounds: Number(values.rounds), connections: Number(values.connections), pages: values.pages.split(",") };
const folder = values.place ? resolve(values.place) : mkdtempSync(join(tmpdir(), "work-local-bench-"));
const say = (/** @type {string} */ sentence) => console.log(sentence);

/** @type {Promise<unknown> | undefined} */
let cleared;
let interrupted = false;

/** Everything this started, and the place it was measured in unless it is one to keep. Once, however many ask. */
const clear = () => (cleared ??= stopEverything().then(() => values.place || rmSync(folder, { recursive: true, force: true })));
cleanUpWith(clear);
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
  process.once(signal, () => {
    interrupted = true;
    say("\nInterrupted: stopping the servers");
    void clear().then(() => exitWith(130));
  });
}

exitWith(await bench().catch(refused).finally(clear));

async function bench() {
  await buildEverything(say);
  if (values.finding) return finding(Number(values.finding));
  const { cases, results } = await comparison(folder, wishes, say);
  const date = new Date().toISOString();
  const machine = { node: process.version, cores: cpus().length, processor: cpus()[0]?.model.trim() ?? "unknown" };
  say(`\n${date.slice(0, 10)}, Node ${machine.node}, ${machine.cores} cores (${machine.processor}), ${cases} cases in the place; medians of ${wishes.rounds} rounds of ${wishes.seconds} s, ${wishes.connections} connections\n`);
  say(asTable([["page", "answered by", "requests/s", "p95 ms", "server ms", "database ms", "to bare"], ...results.flatMap(({ page, ways }) => ways.map((way, index) => [index === 0 ? page : "", way.title, figure(way.perSecond), figure(way.p95), figure(way.server), figure(way.database), figure(way.toBare)]))]));
  const words = results.map(({ page, ways }) => whereTheTimeGoes(page, Object.fromEntries(ways.map((way) => [way.way, millisecondsOf(way)]))));
  say(`\nWhere the time goes:\n${words.map((sentence) => `  ${sentence}`).join("\n")}`);
  writeFileSync(lastRun, `${JSON.stringify({ date, machine, cases, ...wishes, results, words }, undefined, 2)}\n`);
  say(`Kept in ${relative(root, lastRun)}`);
  const wrong = results.flatMap(({ page, ways }) => ways.flatMap(({ title, notOk }) => notOk.map((what) => `${page}, ${title}: answered ${what}`)));
  if (wrong.length > 0) say(`\nNot every answer was 200, so these figures mean nothing:\n${wrong.map((sentence) => `  ${sentence}`).join("\n")}`);
  return wrong.length > 0 ? 1 : 0;
}

/** Finding alone, among so many services more. @param {number} services */
async function finding(services) {
  const { pages, imported } = await findingAmong(folder, { ...wishes, services }, say);
  say(`\n${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model.trim() ?? "unknown"}); medians of ${wishes.rounds} rounds of ${wishes.seconds} s, ${wishes.connections} connections. Bringing in ${services} services took ${figure(imported)} s\n`);
  say(asTable([["finding", "", "p95 ms in the demonstration", `p95 ms among ${services} more`, "requests/s", "server ms", "database ms", "server, times the demonstration’s"], ...pages.map((each) => [each.title, "", ...[each.p95, each.p95Many, each.perSecond, each.server, each.database, each.times].map(figure)])]));
  const wrong = pages.flatMap(({ title, notOk }) => notOk.map((what) => `${title}: answered ${what}`));
  if (wrong.length > 0) say(`\nNot every answer was 200, so these figures mean nothing:\n${wrong.map((sentence) => `  ${sentence}`).join("\n")}`);
  return wrong.length > 0 ? 1 : 0;
}

/** Of the processor, where that is known to the end; else of the clock. @param {{ server: number, database: number, perSecond: number }} way */
function millisecondsOf({ server, database, perSecond }) {
  return Number.isFinite(server + database) ? server + database : 1000 / perSecond;
}

/** @param {unknown} problem */
function refused(problem) {
  // What was under way when its server was stopped has nothing to tell.
  if (interrupted) return 130;
  if (problem instanceof CommandFailure) console.error(`${problem.output}\n\n${problem.message}`);
  else console.error(problem);
  return 1;
}
