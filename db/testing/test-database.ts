import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { afterAll, beforeAll, inject } from "vitest";
import { urlAs } from "#db/migrate.server";
import { urlOfDatabase } from "./database-server";

/** The application's two roles: `app` acts for a person, `system` for the service itself. */
export type DatabaseRole = "app" | "system";

export type TestDatabase = {
  /** The owner's address: may do everything, and is held back by no policy. */
  readonly ownerUrl: string;
  url(role: DatabaseRole): string;
};

/** Gives the tests of a file (or of a `describe`) one database of their own, migrated and empty, and drops it after them. */
export function useTestDatabase(): TestDatabase {
  const server = inject("databaseServer");
  const name = `worklocal_test_${randomBytes(6).toString("hex")}`;

  const maintain = async (work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> => {
    const sql = postgres(server.ownerUrl, { max: 1, onnotice: () => undefined });
    await work(sql).finally(() => sql.end());
  };

  beforeAll(() => maintain((sql) => sql`create database ${sql(name)} template ${sql(server.template)}`));
  afterAll(() => maintain((sql) => sql`drop database if exists ${sql(name)} with (force)`));

  const ownerUrl = urlOfDatabase(server.ownerUrl, name);
  const passwords = { app: server.appPassword, system: server.systemPassword };
  return { ownerUrl, url: (role) => urlAs(ownerUrl, `worklocal_${role}`, passwords[role]) };
}
