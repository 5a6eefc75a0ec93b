import { endToEnd, build, program, unit, vitest } from "./check-work.mjs";
import { CommandFailure, tail } from "./run-program.mjs";

/** @typedef {import("./check-work.mjs").Outcome} Outcome */
/** @typedef {{ name: string, title: string, alone?: boolean, work: import("./check-work.mjs").Work }} Check */

/** In this order; those that need the machine to themselves come after those that go two at a time. @type {Check[]} */
const checks = [
  { name: "lint", title: "Lint, the quick rules", work: program("oxlint") },
  { name: "eslint", title: "Lint, the rules that need types", work: program("eslint", ".", "--max-warnings", "0") },
  { name: "architecture", title: "Architecture", work: program(["dependency-cruiser", "depcruise"], "--config", ".dependency-cruiser.mjs", "app", "db", "e2e", "bench") },
  { name: "types", title: "Types", work: program(["typescript-native", "tsc"], "--noEmit") },
  { name: "unit", title: "Rules and components", alone: true, work: unit },
  { name: "integration", title: "With a database", alone: true, work: vitest("integration") },
  { name: "build", title: "Build", alone: true, work: build },
  { name: "e2e", title: "End to end", alone: true, work: endToEnd },
];

/** All of them when none is named; a sentence when one is not there. @param {string[]} names @returns {Check[] | string} */
export function checksCalled(names) {
  const unknown = names.filter((name) => !checks.some((check) => check.name === name));
  if (unknown.length > 0) return `There is no check called ${unknown.join(", ")}. There are: ${checks.map(({ name }) => name).join(", ")}.`;
  return checks.filter(({ name }) => names.length === 0 || names.includes(name));
}

/**
 * Runs them, and counts tests; a check that has no tests, or broke before it could run any, counts as one failure.
 * @param {Check[]} wanted
 * @param {{ keepGoing: boolean, mark: Record<string, string> }} options
 */
export async function runChecks(wanted, { keepGoing, mark }) {
  /** @type {{ passed: number, failed: number, notChecked?: string[] }} */
  const counts = { passed: 0, failed: 0 };
  const mayGoOn = () => counts.failed === 0 || keepGoing;

  /** @param {Check} check */
  async function run(check) {
    const heading = `${wanted.indexOf(check) + 1} of ${wanted.length}  ${check.title}`;
    const began = Date.now();
    console.log(`${heading} …`);
    const outcome = await outcomeOf(check, (sentence) => console.log(`${heading}: ${sentence}`), mark);
    counts.passed += outcome.passed ?? 0;
    if (outcome.notChecked) counts.notChecked = [...(counts.notChecked ?? []), ...outcome.notChecked];
    counts.failed += outcome.ok ? 0 : outcome.failed || 1;
    if (!outcome.ok) console.log(`\n${tail(outcome.output ?? "", 400)}\n`);
    console.log(`${heading}: ${inWords(outcome)} (${((Date.now() - began) / 1000).toFixed(1)} seconds)`);
  }

  const together = wanted.filter(({ alone }) => !alone);
  const lane = async () => {
    for (let check = together.shift(); check && mayGoOn(); check = together.shift()) await run(check);
  };
  await Promise.all([lane(), lane()]);
  for (const check of wanted) if (check.alone && mayGoOn()) await run(check);
  return counts;
}

/** @param {Check} check @param {Parameters<Check["work"]>} words @returns {Promise<Outcome>} */
async function outcomeOf(check, ...words) {
  try {
    return await check.work(...words);
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    return { ok: false, output: `${error.output}\n${error.message}` };
  }
}

/** @param {Outcome} outcome */
function inWords({ ok, passed, failed }) {
  const counts = passed === undefined ? "" : `, ${passed} passed${failed ? `, ${failed} failed` : ""}`;
  return `${ok ? "ok" : "FAILED"}${counts}`;
}
