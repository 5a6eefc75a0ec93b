import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CommandFailure, npmCommand, root, runProgram, tail } from "./run-program.mjs";

/**
 * Installs the packages unless those the lock names are there already, for this kind of machine.
 * @param {(sentence: string) => void} say
 */
export async function installWhenNeeded(say) {
  if (isInstalled()) return say("the packages are installed");
  say("installing the packages (half a minute to a few minutes, the first time only)");
  // No install scripts: nothing here needs them. Development packages too, whatever NODE_ENV says: they build the service.
  const { code, output, seconds } = await runProgram([...npmCommand(), "ci", "--ignore-scripts", "--include=dev"], {
    longerThan: (elapsed) => say(`still installing, ${elapsed} seconds so far`),
  });
  if (code !== 0) {
    throw new CommandFailure(
      "The packages could not be installed. What npm said is above: most often it cannot reach its registry, or the disk is full. Then run the same command again.",
      tail(output, 25),
    );
  }
  say(`installed in ${seconds} seconds`);
}

/** npm keeps a list of what it put into node_modules, written last: it is there only after a whole installation. */
function isInstalled() {
  const listed = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(listed)) return false;
  return isWholeInstallation(packagesOf(listed), packagesOf(join(root, "package-lock.json")));
}

/**
 * Whether every package the lock wants is there in its version, and none is for another kind of machine.
 * @param {Record<string, Package>} installed
 * @param {Record<string, Package>} wanted
 */
export function isWholeInstallation(installed, wanted) {
  // A folder copied over from another kind of machine holds that machine's programs.
  if (Object.values(installed).some(({ os, cpu }) => excludes(os, process.platform) || excludes(cpu, process.arch))) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional, link }]) => path === "" || link || installed[path]?.version === version || (optional && !installed[path]),
  );
}

/** @typedef {{ version?: string, optional?: boolean, link?: boolean, os?: string[], cpu?: string[] }} Package */

/** @param {string} lock @returns {Record<string, Package>} */
const packagesOf = (lock) => JSON.parse(readFileSync(lock, "utf8")).packages ?? {};

/** npm writes `!win32` for "all but that". @param {string[] | undefined} list @param {string} ours */
const excludes = (list, ours) => list !== undefined && (list.includes(`!${ours}`) || (!list.some((name) => name.startsWith("!")) && !list.includes(ours)));
