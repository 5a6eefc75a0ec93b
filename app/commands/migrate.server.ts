import { boot } from "./boot.server";

/** `npm run migrate`: brings the database to this version's schema and stops. */
export async function migrateDatabase(): Promise<void> {
  const { stopDatabase } = await boot((sentence) => process.stdout.write(`${sentence}\n`), { migrate: true });
  await stopDatabase();
  process.stdout.write("The database is up to date.\n");
}
