import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { closeSync, existsSync, fstatSync, openSync, readFileSync, statSync } from "node:fs";
import { chown, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Cluster } from "./cluster.server";
import { EmbeddedPostgresError, explainFailure } from "./embedded-postgres-error.server";
import type { Binaries } from "./find-binaries.server";
import { type Home, spawnOptions } from "./run-as.server";

/** PostgreSQL's parent process. */
export type Postmaster = { pid: number; port: number };

export type ServerSettings = Record<string, string | number>;

// Another start was quicker, or the remains of a killed server are still going: worth another try in a moment.
const passing = /lock file ".*" already exists|shared memory block .* is still in use|lock file ".*" is empty/;
const portTaken = /could not bind|could not create any TCP\/IP sockets/;
const patience = 60_000;

/** The cluster's server, ready for connections: the one already running where there is one, else a new one. */
export async function ensureRunning(cluster: Cluster, home: Home, binaries: Binaries, settings: ServerSettings): Promise<Postmaster> {
  const deadline = Date.now() + patience;
  await shortenLog(cluster);
  let port = await lastPort(cluster);
  let refusal = "";
  while (Date.now() < deadline) {
    const running = await findRunning(cluster);
    if (running === "busy") {
      await wait(50);
      continue;
    }
    if (running) return running;
    port ??= await freePort();
    const outcome = await launch(cluster, home, binaries, port, settings);
    if (typeof outcome !== "string") {
      await rememberPort(cluster, home, port);
      return outcome;
    }
    refusal = outcome;
    if (portTaken.test(refusal)) port = undefined;
    else if (!passing.test(refusal)) break;
    await wait(100);
  }
  throw refusal
    ? explainFailure("start", refusal, home.folder)
    : new EmbeddedPostgresError(`The embedded PostgreSQL in ${home.folder} has been starting for ${patience / 1000} seconds without being ready. Its log is ${cluster.log}.`);
}

/** `busy` while it is starting, recovering or stopping. Files left behind by a server that is gone are cleared away. */
async function findRunning(cluster: Cluster): Promise<Postmaster | "busy" | undefined> {
  const claim = readPostmasterFile(cluster);
  if (!claim) return undefined;
  if (!isPostmaster(claim.pid, cluster)) {
    // PostgreSQL itself would take any process that has the number by now for a living server.
    await rm(postmasterFile(cluster), { force: true });
    return undefined;
  }
  return claim.status === "ready" ? { pid: claim.pid, port: claim.port } : "busy";
}

const postmasterFile = (cluster: Cluster) => join(cluster.data, "postmaster.pid");

function readPostmasterFile(cluster: Cluster): (Postmaster & { status: string }) | undefined {
  if (!existsSync(postmasterFile(cluster))) return undefined;
  const lines = readFileSync(postmasterFile(cluster), "utf8").split("\n").map((line) => line.trim());
  return lines[0] ? { pid: Number(lines[0]), port: Number(lines[3]), status: lines[7] ?? "" } : undefined;
}

/** Whether that process is alive and is this cluster's server, not a newcomer that was given the same number. */
export function isPostmaster(pid: number, cluster: Cluster): boolean {
  try {
    if (existsSync("/proc/self/cmdline")) return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(cluster.data);
    if (process.platform !== "win32") return execFileSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], { encoding: "utf8" }).includes(cluster.data);
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** A ready server, or what PostgreSQL said when it gave up. */
async function launch(cluster: Cluster, home: Home, { postgres }: Binaries, port: number, settings: ServerSettings): Promise<Postmaster | string> {
  const words = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  // Appended to, because somebody may be starting the same server at this moment, and read from here on.
  const log = openSync(cluster.log, "a", 0o600);
  const alreadySaid = fstatSync(log).size;
  const child = spawn(postgres, ["-D", cluster.data, "-p", String(port), ...words], {
    ...spawnOptions(home.account),
    stdio: ["ignore", log, log],
    // Its own session: Ctrl-C in the terminal must reach us alone, and we stop it when the last request is answered.
    detached: true,
  });
  closeSync(log);
  child.unref();
  const ended = ending(child);
  while (!ended.reason) {
    const claim = readPostmasterFile(cluster);
    if (claim?.pid === child.pid && claim?.status === "ready") return { pid: claim.pid, port: claim.port };
    await wait(20);
  }
  const said = (await readFile(cluster.log)).subarray(alreadySaid).toString();
  return `${said}\n${ended.reason}`;
}

function ending(child: ChildProcess): { reason?: string } {
  const ended: { reason?: string } = {};
  child.on("error", (error) => (ended.reason = error.message));
  child.on("exit", (code, signal) => (ended.reason = `it ended with ${signal ?? code}`));
  return ended;
}

/** One older file is kept, so that years of trying things out do not fill a disk. */
async function shortenLog({ log }: Cluster): Promise<void> {
  if (existsSync(log) && statSync(log).size > 1_000_000) await rename(log, `${log}.old`).catch(() => undefined);
}

async function lastPort(cluster: Cluster): Promise<number | undefined> {
  return Number(await readFile(cluster.port, "utf8").catch(() => "")) || undefined;
}

async function rememberPort(cluster: Cluster, { account }: Home, port: number): Promise<void> {
  await writeFile(cluster.port, String(port));
  if (account) await chown(cluster.port, account.uid, account.gid);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port is free"))));
    });
  });
}

/** Fast shutdown (what is open is rolled back), then harder ones, until the process is gone. */
export async function stopPostmaster({ pid }: Postmaster, cluster: Cluster): Promise<void> {
  for (const [signal, seconds] of [["SIGINT", 20], ["SIGQUIT", 5], ["SIGKILL", 5]] as const) {
    if (!isPostmaster(pid, cluster)) return;
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    const deadline = Date.now() + seconds * 1000;
    while (Date.now() < deadline) {
      if (!isPostmaster(pid, cluster)) return;
      await wait(10);
    }
  }
}
