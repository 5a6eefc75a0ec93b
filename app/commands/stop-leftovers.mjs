import { readFileSync, readdirSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";

/**
 * Whatever a run started and did not end (servers, browsers, databases in groups of their own) is recognised by a mark in its
 * environment. It gets a moment to end by itself. Linux only: elsewhere nothing tells such a process from another.
 * @param {Record<string, string>} variable
 * @returns {Promise<string[]>} the names of what had to be stopped
 */
export async function stopLeftovers(variable) {
  const mark = Object.entries(variable).map((pair) => pair.join("=")).join();
  const names = new Set();
  // Most polite first; a browser or a database is given time to put its things away.
  for (const [signal, seconds] of /** @type {const} */ ([[undefined, 3], ["SIGTERM", 3], ["SIGKILL", 2]])) {
    for (const pid of marked(mark)) {
      if (!signal) continue;
      names.add(nameOf(pid));
      try {
        process.kill(pid, signal);
      } catch {
        // It ended by itself in the meantime.
      }
    }
    const deadline = Date.now() + seconds * 1000;
    while (marked(mark).length > 0 && Date.now() < deadline) await wait(100);
    if (marked(mark).length === 0) break;
  }
  return [...names];
}

/** @param {string} mark @returns {number[]} */
function marked(mark) {
  if (process.platform !== "linux") return [];
  return readdirSync("/proc")
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid && read(`/proc/${pid}/environ`).includes(mark));
}

/** @param {number} pid */
const nameOf = (pid) => read(`/proc/${pid}/comm`).trim();

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
