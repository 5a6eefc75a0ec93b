import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { migrate } from "#db/migrate.server";
import { type DatabaseServer, startDatabaseServer, urlOfDatabase } from "./database-server";

declare module "vitest" {
  export interface ProvidedContext {
    databaseServer: DatabaseServer & { template: string };
  }
}

/** Vitest calls this once before the integration tests: a server, and in it a migrated database to copy for each test file. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { stop, ...server } = await startDatabaseServer();
  const template = `worklocal_template_${process.pid}`;
  const maintenance = postgres(server.ownerUrl, { max: 1, onnotice: () => undefined });

  async function dropTemplate(): Promise<void> {
    await maintenance`update pg_database set datistemplate = false where datname = ${template}`;
    await maintenance`drop database if exists ${maintenance(template)} with (force)`;
  }

  async function teardown(): Promise<void> {
    // A failed clearing of somebody's own server must still not leave ours running.
    await dropTemplate().finally(() => maintenance.end()).finally(stop);
  }

  try {
    await maintenance`create database ${maintenance(template)}`;
    await migrate(urlOfDatabase(server.ownerUrl, template), server);
    // A copy fails while anybody is connected to the original.
    await maintenance`alter database ${maintenance(template)} with is_template true allow_connections false`;
    project.provide("databaseServer", { ...server, template });
    return teardown;
  } catch (error) {
    await teardown();
    throw error;
  }
}
