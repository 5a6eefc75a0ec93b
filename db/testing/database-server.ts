import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { startEmbeddedPostgres } from "#db/embedded/start-embedded-postgres.server";
import { clearAwayIfWeDie } from "./clear-away";

/** What a test needs to know of the server: plain facts, because they cross from vitest's main process to its workers. */
export type DatabaseServer = {
  /** The owner's address of the server; its database is nobody's and only for maintenance. */
  ownerUrl: string;
  appPassword: string;
  systemPassword: string;
};

/** The address of another database on the same server. */
export function urlOfDatabase(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

export type StartedServer = DatabaseServer & { stop: () => Promise<void> };

/** The one named by TEST_DATABASE_URL (its roles' passwords are changed), else an embedded one in a temporary folder. */
export async function startDatabaseServer(): Promise<StartedServer> {
  const given = process.env["TEST_DATABASE_URL"];
  if (given) {
    const [appPassword, systemPassword] = [randomBytes(12).toString("hex"), randomBytes(12).toString("hex")];
    return { ownerUrl: given, appPassword, systemPassword, stop: () => Promise.resolve() };
  }
  const folder = await mkdtemp(join(tmpdir(), "worklocal-test-"));
  await chmod(folder, 0o755);
  const server = await startEmbeddedPostgres({ folder: join(folder, "postgres"), fast: true });
  // As root in a closed folder the data lies elsewhere.
  const folders = [folder, dirname(dirname(server.dataFolder))];
  const dismiss = clearAwayIfWeDie(folders);
  return {
    ownerUrl: server.ownerUrl,
    appPassword: server.appPassword,
    systemPassword: server.systemPassword,
    stop: async () => {
      await server.stop();
      for (const each of folders) await rm(each, { recursive: true, force: true });
      dismiss();
    },
  };
}
