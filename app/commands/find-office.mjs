import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { runProgram } from "./run-program.mjs";

const names = ["soffice", "libreoffice"];
const macPrograms = ["/Applications/LibreOffice.app/Contents/MacOS/soffice"];

/**
 * A LibreOffice for the tests that open workbooks with it, installed where there is none and that may be done. `undefined` where there is
 * none: what it would have checked is then said not to be checked.
 * @param {(sentence: string) => void} say
 * @returns {Promise<string | undefined>}
 */
export async function findOffice(say) {
  return knownOffice() ?? (await installDebians(say));
}

/** The one known without installing anything, for somebody who runs Vitest by itself. @returns {string | undefined} */
export function knownOffice() {
  const chosen = process.env["SOFFICE_PATH"];
  if (chosen) return existsSync(chosen) ? chosen : undefined;
  const onPath = (process.env["PATH"] ?? "").split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...(process.platform === "darwin" ? macPrograms : [])].find((path) => existsSync(path));
}

/** @param {(sentence: string) => void} say */
async function installDebians(say) {
  if (process.env["SOFFICE_PATH"] || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  say("installing Debian's LibreOffice Calc, which opens the workbooks");
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const longerThan = (/** @type {number} */ elapsed) => say(`still installing, ${elapsed} seconds so far`);
  for (const words of [["update"], ["install", "-y", "--no-install-recommends", "libreoffice-calc-nogui"]]) {
    const { code } = await runProgram(["apt-get", ...words], { env, longerThan, limit: 600 }).catch(() => ({ code: 1 }));
    if (code !== 0) break;
  }
  return knownOffice();
}
