import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, chown, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { explainFailure } from "./embedded-postgres-error.server";
import type { Binaries } from "./find-binaries.server";
import { type Home, spawnOptions, unfinished } from "./run-as.server";

export const ownerRole = "worklocal_owner";

export type Passwords = { owner: string; app: string; system: string };

/** One PostgreSQL's files: its data, its passwords, the port it had last, what it last said. */
export type Cluster = { folder: string; data: string; passwords: string; port: string; log: string };

export function clusterIn(home: Home): Cluster {
  const folder = join(home.folder, "cluster");
  return {
    folder,
    data: join(folder, "data"),
    passwords: join(folder, "passwords.json"),
    port: join(folder, "port"),
    log: join(folder, "postgres.log"),
  };
}

/** Makes the cluster where there is none. Made aside and renamed when complete: what an interruption leaves is never used. */
export async function ensureCluster(home: Home, { initdb }: Binaries, fast: boolean): Promise<Cluster> {
  const cluster = clusterIn(home);
  if (existsSync(cluster.folder)) return cluster;

  const making = await mkdtemp(join(home.folder, unfinished));
  try {
    await chmod(making, 0o700);
    const passwords: Passwords = { owner: newPassword(), app: newPassword(), system: newPassword() };
    await keepSecret(join(making, "passwords.json"), JSON.stringify(passwords), home);
    await keepSecret(join(making, "owner-password"), passwords.owner, home);
    if (home.account) await chown(making, home.account.uid, home.account.gid);
    await runInitdb(initdb, making, home, fast);
    await rm(join(making, "owner-password"));
    await rename(making, cluster.folder).catch((error: unknown) => {
      // Somebody else's start was quicker: theirs is used.
      if (!existsSync(cluster.folder)) throw error;
    });
  } finally {
    await rm(making, { recursive: true, force: true });
  }
  return cluster;
}

export async function readPasswords(cluster: Cluster): Promise<Passwords> {
  return JSON.parse(await readFile(cluster.passwords, "utf8")) as Passwords;
}

const newPassword = () => randomBytes(24).toString("base64url");

async function keepSecret(file: string, secret: string, { account }: Home): Promise<void> {
  await writeFile(file, secret, { mode: 0o600 });
  if (account) await chown(file, account.uid, account.gid);
}

function runInitdb(initdb: string, making: string, home: Home, fast: boolean): Promise<void> {
  const words = [
    "--pgdata", join(making, "data"),
    "--username", ownerRole,
    "--pwfile", join(making, "owner-password"),
    "--auth", "scram-sha-256",
    "--encoding", "UTF8",
    // The same order of names on every machine, whatever its operating system's collations are.
    "--locale", "C", "--locale-provider", "builtin", "--builtin-locale", "C.UTF-8",
    "--no-instructions",
    ...(fast ? ["--no-sync"] : []),
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(initdb, words, { ...spawnOptions(home.account), stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr?.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.on("error", (error) => reject(explainFailure("be set up", error.message, home.folder)));
    child.on("close", (code) => (code === 0 ? resolve() : reject(explainFailure("be set up", output, home.folder))));
  });
}
