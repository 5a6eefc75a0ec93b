import { setTimeout as wait } from "node:timers/promises";
import postgres, { type Sql } from "postgres";
import type { Cluster } from "./cluster.server";
import { EmbeddedPostgresError } from "./embedded-postgres-error.server";
import { type Postmaster, stopPostmaster } from "./postmaster.server";

// Any number, the same in every process of ours.
const lockNumber = 20_260_917;
const patience = 30_000;

type Joining = {
  cluster: Cluster;
  log: (sentence: string) => void;
  ensureRunning: () => Promise<Postmaster>;
  maintenanceUrl: (port: number) => string;
};

export type Membership = { port: number; leave: () => Promise<void> };

type Hold = { sql: Sql; postmaster: Postmaster };

/**
 * Every process that uses the server holds one shared lock in it. PostgreSQL itself lets go of a killed process's lock, so
 * whoever leaves and then gets the lock alone knows to be the last, and stops the server.
 */
export async function join(joining: Joining): Promise<Membership> {
  let leaving: Promise<void> | undefined;
  let restarting: Promise<void> | undefined;
  let hold = await holdLock(joining, lost);
  const { port } = hold.postmaster;

  /** The server died, or was stopped from outside: everybody who shares it tries to start it, and one succeeds. */
  function lost(): void {
    if (leaving) return;
    joining.log("The embedded PostgreSQL has stopped unexpectedly and is being started again.");
    restarting = restart();
  }

  async function restart(): Promise<void> {
    for (let pause = 250; !leaving; pause = Math.min(pause * 2, 5_000)) {
      try {
        hold = await holdLock(joining, lost);
        return;
      } catch (error) {
        joining.log(error instanceof Error ? error.message : String(error));
        await wait(pause, undefined, { ref: false });
      }
    }
  }

  async function leave(): Promise<void> {
    await restarting;
    await release(hold, joining.cluster);
  }

  return { port, leave: () => (leaving ??= leave()) };
}

async function holdLock({ ensureRunning, maintenanceUrl, cluster }: Joining, lost: () => void): Promise<Hold> {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    const postmaster = await ensureRunning();
    let held = false;
    const sql = postgres(maintenanceUrl(postmaster.port), {
      max: 1,
      // The lock lasts as long as this one connection.
      max_lifetime: null,
      connect_timeout: 10,
      connection: { application_name: "work-local launcher" },
      onclose: () => {
        if (!held) return;
        held = false;
        void sql.end({ timeout: 0 });
        lost();
      },
    });
    try {
      const [lock] = await sql<{ held: boolean }[]>`select pg_try_advisory_lock_shared(${lockNumber}) as held`;
      held = lock?.held ?? false;
    } catch (error) {
      await sql.end({ timeout: 0 });
      if (isAnswer(error)) throw refused(error, cluster);
    }
    if (held) return { sql, postmaster };
    // Its last user is just stopping it.
    await sql.end({ timeout: 0 });
    await wait(50);
  }
  throw new EmbeddedPostgresError(`The embedded PostgreSQL in ${cluster.folder} is being stopped by another process and does not end. Stop that process, then start again.`);
}

/** The server answered and would not have us, other than because it is just starting or stopping. */
const isAnswer = (error: unknown): error is Error & { code: string } =>
  error instanceof Error && "code" in error && /^(?!57P0)\d[\dA-Z]{4}$/.test(String(error.code));

const refused = (error: Error, { folder }: Cluster) =>
  new EmbeddedPostgresError(`The embedded PostgreSQL in ${folder} refused the connection: ${error.message}. Move that folder away to begin with an empty database.`);

async function release({ sql, postmaster }: Hold, cluster: Cluster): Promise<void> {
  const last = await sql
    .begin(async (tx) => {
      await tx`select pg_advisory_unlock_shared(${lockNumber})`;
      const [lock] = await tx<{ alone: boolean }[]>`select pg_try_advisory_lock(${lockNumber}) as alone`;
      return lock?.alone ?? false;
    })
    // Not there to be asked: then nobody can be using it.
    .catch(() => true);
  if (last) await stopPostmaster(postmaster, cluster);
  await sql.end({ timeout: 0 });
}

/** Two processes may find it missing at the same moment. */
export async function ensureDatabase(maintenanceUrl: string, name: string): Promise<void> {
  const sql = postgres(maintenanceUrl, { max: 1 });
  try {
    const found = await sql`select from pg_database where datname = ${name}`;
    if (found.count === 0) await sql`create database ${sql(name)}`.catch((error: unknown) => {
      if (!(error instanceof Error && "code" in error && ["42P04", "23505"].includes(String(error.code)))) throw error;
    });
  } finally {
    await sql.end();
  }
}
