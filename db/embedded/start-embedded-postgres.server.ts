import { ensureCluster, ownerRole, readPasswords } from "./cluster.server";
import { explainRefusal } from "./embedded-postgres-error.server";
import { findBinaries } from "./find-binaries.server";
import { ensureRunning, type ServerSettings } from "./postmaster.server";
import { homeFor } from "./run-as.server";
import { type Membership, ensureDatabase, join } from "./sharing.server";

const database = "worklocal";

const everydaySettings: ServerSettings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: 60,
  timezone: "UTC",
  log_timezone: "UTC",
  // Failing statements and their details hold what people typed: the log keeps the server's own life only.
  log_min_messages: "log",
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
  log_checkpoints: "off",
};

/** For tests only: what a power cut would lose does not matter there. */
const fastSettings: ServerSettings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

export type EmbeddedPostgresOptions = {
  /** Kept from run to run; made when it is not there. */
  folder: string;
  /** Gives up durability for speed. */
  fast?: boolean;
  settings?: ServerSettings;
  log?: (sentence: string) => void;
};

export type EmbeddedPostgres = {
  ownerUrl: string;
  appUrl: string;
  systemUrl: string;
  appPassword: string;
  systemPassword: string;
  port: number;
  /** PostgreSQL's own data folder, which may lie elsewhere than the folder asked for (see `homeFor`). */
  dataFolder: string;
  /** Stops PostgreSQL, unless another process of ours is still using it. Safe to call twice. */
  stop: () => Promise<void>;
};

/**
 * A real PostgreSQL in a folder, for trying, developing and testing. Several processes may start it on the same folder: they
 * share one server, the last to stop stops it, and one that was left behind by a killed process is taken over. It is started
 * again when it dies under us. Throws `EmbeddedPostgresError` with a sentence to print.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { folder, fast = false, log = () => undefined } = options;
  try {
    const home = await homeFor(folder);
    if (home.moved) log(`The database is kept in ${home.folder}: PostgreSQL does not run as root, and its user cannot reach ${folder}.`);
    const binaries = await findBinaries(home);
    const cluster = await ensureCluster(home, binaries, fast);
    const passwords = await readPasswords(cluster);
    const settings = { ...everydaySettings, ...(fast ? fastSettings : {}), ...options.settings };
    const url = (role: string, password: string, port: number, name = database) =>
      `postgres://${role}:${password}@127.0.0.1:${port}/${name}`;

    const membership: Membership = await join({
      cluster,
      log,
      ensureRunning: () => ensureRunning(cluster, home, binaries, settings),
      maintenanceUrl: (port) => url(ownerRole, passwords.owner, port, "postgres"),
    });
    const { port } = membership;
    await ensureDatabase(url(ownerRole, passwords.owner, port, "postgres"), database).catch(async (error: unknown) => {
      await membership.leave();
      throw error;
    });
    return {
      ownerUrl: url(ownerRole, passwords.owner, port),
      appUrl: url("worklocal_app", passwords.app, port),
      systemUrl: url("worklocal_system", passwords.system, port),
      appPassword: passwords.app,
      systemPassword: passwords.system,
      port,
      dataFolder: cluster.data,
      stop: membership.leave,
    };
  } catch (error) {
    throw explainRefusal(error, folder);
  }
}
