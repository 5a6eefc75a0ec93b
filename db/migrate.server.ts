import { drizzle } from "drizzle-orm/postgres-js";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { migrate as migrateWithDrizzle } from "drizzle-orm/postgres-js/migrator";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import postgres from "postgres";

/** The folder of migrations, whether this runs from source or from the build. */
function migrationsFolder(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, "migrations", "meta", "_journal.json"))) return join(folder, "migrations");
  }
  throw new Error("the migrations folder is missing");
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

export interface Passwords {
  appPassword: string;
  systemPassword: string;
}

/** What each migration of this version is known by in a database that has run it, in order. */
export const migrationHashes = (): string[] => readMigrationFiles({ migrationsFolder: migrationsFolder() }).map(({ hash }) => hash);

interface Journal {
  entries: { tag: string }[];
}

/** A folder with the first so many migrations alone; `done` removes it. */
function firstMigrations(many: number): { folder: string; done: () => void } {
  const all = migrationsFolder();
  const journal = JSON.parse(readFileSync(join(all, "meta", "_journal.json"), "utf8")) as Journal;
  const folder = mkdtempSync(join(tmpdir(), "work-local-migrations-"));
  mkdirSync(join(folder, "meta"));
  const entries = journal.entries.slice(0, many);
  for (const { tag } of entries) cpSync(join(all, `${tag}.sql`), join(folder, `${tag}.sql`));
  writeFileSync(join(folder, "meta", "_journal.json"), JSON.stringify({ ...journal, entries }));
  return { folder, done: () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * Brings a database to the newest schema, or to that after the first so many migrations, and gives the two roles their passwords. One
 * process at a time: others wait.
 */
export async function migrate(ownerUrl: string, passwords: Passwords, upTo?: number): Promise<void> {
  const some = upTo === undefined ? undefined : firstMigrations(upTo);
  const connection = postgres(ownerUrl, { max: 1, onnotice: () => {}, connect_timeout: 10 });
  try {
    await connection`select pg_advisory_lock(7235112)`;
    await migrateWithDrizzle(drizzle(connection), { migrationsFolder: some?.folder ?? migrationsFolder() });
    await connection.unsafe(`alter role worklocal_app password ${quoted(passwords.appPassword)}`);
    await connection.unsafe(`alter role worklocal_system password ${quoted(passwords.systemPassword)}`);
  } finally {
    await connection.end({ timeout: 5 });
    some?.done();
  }
}

/** The same database as another role. */
export function urlAs(ownerUrl: string, role: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = encodeURIComponent(password);
  return url.href;
}
