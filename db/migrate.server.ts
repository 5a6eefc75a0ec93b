import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as migrateWithDrizzle } from "drizzle-orm/postgres-js/migrator";
import { existsSync } from "node:fs";
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

/** Brings a database to the newest schema, and gives the two roles their passwords. One process at a time: others wait. */
export async function migrate(ownerUrl: string, passwords: { appPassword: string; systemPassword: string }): Promise<void> {
  const connection = postgres(ownerUrl, { max: 1, onnotice: () => {}, connect_timeout: 10 });
  try {
    await connection`select pg_advisory_lock(7235112)`;
    await migrateWithDrizzle(drizzle(connection), { migrationsFolder: migrationsFolder() });
    await connection.unsafe(`alter role worklocal_app password ${quoted(passwords.appPassword)}`);
    await connection.unsafe(`alter role worklocal_system password ${quoted(passwords.systemPassword)}`);
  } finally {
    await connection.end({ timeout: 5 });
  }
}

/** The same database as another role. */
export function urlAs(ownerUrl: string, role: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = encodeURIComponent(password);
  return url.href;
}
