import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildWhenNeeded } from "./build.mjs";
import { findBrowser } from "./find-browser.mjs";
import { findOffice } from "./find-office.mjs";
import { packageCommand, root, runProgram } from "./run-program.mjs";

const results = join(root, ".local", "test-results");

/** `output` is what to show when it is not well; the counts are of tests, where there are any; `notChecked` is what could not be looked at here, by name. */
/** @typedef {{ ok: boolean, output?: string, passed?: number, failed?: number, notChecked?: string[] }} Outcome */
/** @typedef {(say: (sentence: string) => void, mark: Record<string, string>) => Promise<Outcome>} Work */

/** @param {string | [string, string]} tool a package, and its command where that is called otherwise @param {string[]} words @returns {Work} */
export function program(tool, ...words) {
  const [name, bin] = typeof tool === "string" ? [tool, tool] : tool;
  return async (say, mark) => {
    const { code, output } = await runProgram([...packageCommand(name, bin), ...words], { env: mark, longerThan: stillAtIt(say) });
    return { ok: code === 0, output };
  };
}

/** @param {string[]} projects @returns {Work} */
export function vitest(...projects) {
  const chosen = projects.flatMap((project) => ["--project", project]);
  return async (say, mark) => {
    const report = newReport(projects.join("-"));
    const words = ["run", ...chosen, "--reporter=dot", "--reporter=json", `--outputFile.json=${report}`];
    const { code, output } = await runProgram([...packageCommand("vitest"), ...words], { env: mark, longerThan: stillAtIt(say) });
    const { numPassedTests = 0, numFailedTests = 0 } = read(report);
    return { ok: code === 0, output, passed: numPassedTests, failed: numFailedTests };
  };
}

/** The rules' own tests; some open workbooks in LibreOffice, which is installed where that may be done. @type {Work} */
export async function unit(say, mark) {
  const office = await findOffice(say);
  const outcome = await vitest("unit", "component")(say, office ? { ...mark, SOFFICE_PATH: office } : mark);
  return office ? outcome : { ...outcome, notChecked: ["that LibreOffice opens the workbooks and reads them back equal: there is none here and none could be installed"] };
}

/** @type {Work} */
export async function build(say) {
  await buildWhenNeeded(say);
  return { ok: true };
}

/** @type {Work} */
export async function endToEnd(say, mark) {
  const { executablePath } = await findBrowser(say);
  await buildWhenNeeded(say);
  const report = newReport("e2e");
  const { code, output } = await runProgram([...packageCommand("@playwright/test", "playwright"), "test", "--reporter=dot,json"], {
    env: { ...mark, CHROMIUM_PATH: executablePath, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    longerThan: stillAtIt(say),
  });
  // A test that passed only when tried again has passed.
  const { expected = 0, flaky = 0, unexpected = 0 } = read(report).stats ?? {};
  return { ok: code === 0, output, passed: expected + flaky, failed: unexpected };
}

/** @param {(sentence: string) => void} say @returns {(elapsed: number) => void} */
const stillAtIt = (say) => (elapsed) => say(`still at it, ${elapsed} seconds so far`);

/** The last run's report must never be counted as this one's. @param {string} name */
function newReport(name) {
  const report = join(results, `${name}.json`);
  mkdirSync(results, { recursive: true });
  rmSync(report, { force: true });
  return report;
}

/** @typedef {{ numPassedTests?: number, numFailedTests?: number, stats?: { expected?: number, flaky?: number, unexpected?: number } }} Report */

/** @param {string} report @returns {Report} */
function read(report) {
  try {
    return JSON.parse(readFileSync(report, "utf8"));
  } catch {
    return {};
  }
}
