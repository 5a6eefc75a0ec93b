import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout, wherever the command was called from. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** What a command says when it gives up: a sentence for people, and what the program that failed wrote last. */
export class CommandFailure extends Error {
  /** @param {string} sentence @param {string} [output] */
  constructor(sentence, output = "") {
    super(sentence);
    this.output = output;
  }
}

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();
const ends = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);
const inGroups = process.platform !== "win32";
let stopping = false;
/** @type {() => Promise<unknown>} */
let cleanUp = async () => undefined;

/** What else to do when we are interrupted, once the programs are stopped. @param {() => Promise<unknown>} work */
export function cleanUpWith(work) {
  cleanUp = work;
}

/** @typedef {{ code: number | null, output: string, seconds: number }} Ended */

/**
 * Runs a program to its end, keeping what it writes. It gets no standard input, and its own process group, so that it and
 * everything it starts can be stopped together.
 * @param {string[]} words the program and its arguments
 * @param {{ env?: Record<string, string | undefined>, longerThan?: (seconds: number) => void, silenceLimit?: number, limit?: number }} [options]
 *   `longerThan` is told every ten seconds how long it has been; the limits are in seconds
 * @returns {Promise<Ended>}
 */
export function runProgram([program = "", ...words], { env = {}, longerThan, silenceLimit = Infinity, limit = Infinity } = {}) {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 100) / 10;
  const child = spawn(program, words, {
    cwd: root,
    // They write to us, not to the terminal: whether there may be colours we must tell them.
    env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? "1" : undefined, NO_COLOR: process.stdout.isTTY ? undefined : "1", ...env },
    stdio: ["ignore", "pipe", "pipe"],
    detached: inGroups,
  });
  track(child);

  let output = "";
  let lastHeard = Date.now();
  /** @param {Buffer} chunk */
  const hear = (chunk) => {
    output += chunk.toString();
    lastHeard = Date.now();
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);

  const heartbeat = setInterval(() => !stopping && longerThan?.(Math.round(seconds())), 10_000);
  const patience = setInterval(() => {
    if (seconds() > limit || Date.now() - lastHeard > silenceLimit * 1000) signal(child, "SIGKILL");
  }, 500);
  return new Promise((resolve) => {
    /** @param {number | null} code */
    const finish = (code) => {
      clearInterval(heartbeat);
      clearInterval(patience);
      untrack(child);
      // Nobody goes on to the next step while we are being stopped.
      if (!stopping) resolve({ code, output, seconds: seconds() });
    };
    child.on("error", (error) => {
      output += error.message;
      finish(null);
    });
    child.on("close", finish);
  });
}

/** A package's own command, run by this Node: quicker than npx, and never a download. @param {string} name @param {string} [bin] */
export function packageCommand(name, bin = name) {
  const folder = join(root, "node_modules", name);
  const { bin: bins } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return [process.execPath, join(folder, typeof bins === "string" ? bins : bins[bin])];
}

/** npm itself: the one that called us where it did. */
export function npmCommand() {
  const caller = process.env["npm_execpath"];
  if (caller?.endsWith("npm-cli.js")) return [process.execPath, caller];
  if (process.platform === "win32") return [process.execPath, join(dirname(process.execPath), "node_modules", "npm", "bin", "npm-cli.js")];
  return ["npm"];
}

/** The end of what a program wrote, for a person to read. @param {string} output @param {number} lines */
export const tail = (output, lines) => output.trimEnd().split("\n").slice(-lines).join("\n");

/** Ends once everything said has been passed on: a pipe takes it piece by piece. @param {number} code */
export function exitWith(code) {
  process.stderr.write("", () => process.stdout.write("", () => process.exit(code)));
}

/** Politely, and then not. */
async function stopPrograms() {
  for (const child of running) signal(child, "SIGTERM");
  const deadline = Date.now() + 5_000;
  while (running.size > 0 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 50));
  for (const child of running) signal(child, "SIGKILL");
}

/** @param {import("node:child_process").ChildProcess} child @param {NodeJS.Signals} name */
function signal(child, name) {
  if (!child.pid) return;
  try {
    process.kill(inGroups ? -child.pid : child.pid, name);
  } catch {
    // It ended by itself in the meantime.
  }
}

/** @param {import("node:child_process").ChildProcess} child */
function track(child) {
  if (running.size === 0) for (const end of ends) process.on(end, interrupted);
  running.add(child);
}

// The server that `npm start` ends in has its own way of stopping: ours is for the time a program runs, no longer.
/** @param {import("node:child_process").ChildProcess} child */
function untrack(child) {
  running.delete(child);
  if (running.size === 0 && !stopping) for (const end of ends) process.off(end, interrupted);
}

/** @param {NodeJS.Signals} end */
async function interrupted(end) {
  if (stopping) return;
  stopping = true;
  console.log("\nInterrupted: stopping what is running");
  await stopPrograms();
  await cleanUp();
  exitWith(end === "SIGINT" ? 130 : 143);
}

process.on("exit", () => {
  for (const child of running) signal(child, "SIGKILL");
});
