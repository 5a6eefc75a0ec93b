// @ts-check
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { CommandFailure, root, tail } from "../app/commands/run-program.mjs";

/** @typedef {{ port: number, said: () => string, stop: () => Promise<void> }} Server */

/** @type {Server[]} */
const running = [];

/**
 * Starts a server and returns once it answers; `stopEverything` ends it.
 * @param {string[]} words what Node runs
 * @param {{ env: Record<string, string>, answersAt: string, seconds: number }} wishes
 * @returns {Promise<Server>}
 */
export async function startServer(words, { env, answersAt, seconds }) {
  const port = await freePort();
  // Whatever else is set here, a bench touches its own place alone, and may read the metrics.
  const own = { DATABASE_URL: "", CLOCK_START: "", METRICS_TOKEN: "", LOG_LEVEL: "silent", HOST: "127.0.0.1", PORT: String(port), APP_ORIGIN: `http://127.0.0.1:${port}` };
  const child = spawn(process.execPath, words, {
    cwd: root,
    env: { ...process.env, ...env, ...own, NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output = (output + chunk).slice(-20_000)));
  const ended = () => child.exitCode !== null || child.signalCode !== null;
  const server = {
    port,
    said: () => tail(output, 40),
    stop: async () => {
      if (ended()) return;
      const gone = once(child, "exit");
      child.kill("SIGTERM");
      await Promise.race([gone, wait(20_000, undefined, { ref: false })]);
      if (!ended()) child.kill("SIGKILL");
    },
  };
  running.push(server);
  const deadline = Date.now() + seconds * 1000;
  while (!(await answers(`http://127.0.0.1:${port}${answersAt}`))) {
    if (ended()) throw new CommandFailure(`${words[0]} ended before it answered. What it said is above.`, server.said());
    if (Date.now() > deadline) throw new CommandFailure(`${words[0]} did not answer within ${seconds} seconds.`, server.said());
    await wait(100);
  }
  return server;
}

/** The last started first: the one that was there first owns the database. */
export async function stopEverything() {
  for (let server = running.pop(); server; server = running.pop()) await server.stop();
}

/** What the servers complained of. */
export const allSaid = () => running.map(({ said }) => said()).join("\n");

/** @param {string} address */
async function answers(address) {
  try {
    return (await fetch(address)).ok;
  } catch {
    return false;
  }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
