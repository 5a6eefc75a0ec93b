import { SettingsError } from "#app/platform/settings.server";
import { Stopped } from "./stopped.server";

type Command = (words: string[]) => Promise<void>;

/** What the built service can be told to do. Each is loaded only when asked for. */
const commands: Record<string, () => Promise<Command>> = {
  start: async () => (await import("./start.server")).start,
  serve: async () => (await import("./serve.server")).serve,
  migrate: async () => (await import("./migrate.server")).migrateDatabase,
  seed: async () => (await import("./seed.server")).seed,
  backup: async () => (await import("./back-up.server")).backUp,
  restore: async () => (await import("./restore.server")).restore,
  "audit:verify": async () => (await import("./verify-audit.server")).verifyAudit,
  "words:untranslated": async () => (await import("./list-untranslated.server")).listUntranslated,
  "import:postcodes": async () => (await import("./import-postcodes.server")).importPostcodes,
  "import:services": async () => (await import("./import-services.server")).importServices,
  "administrator:create": async () => (await import("./create-administrator.server")).createAdministrator,
};

/** Runs one command. What a person can put right is one sentence and a non-zero exit; anything else is a defect, with its trace. */
export async function run(name: string, words: string[]): Promise<void> {
  const load = commands[name];
  try {
    if (!load) throw new Stopped(`There is no command "${name}". The commands are: ${Object.keys(commands).join(", ")}.`);
    await (await load())(words);
  } catch (problem) {
    const expected = problem instanceof Stopped || problem instanceof SettingsError || (problem instanceof Error && problem.name === "EmbeddedPostgresError");
    process.stderr.write(expected ? `\n${problem.message}\n` : `\n${problem instanceof Error ? problem.stack : String(problem)}\n`);
    process.exitCode = 1;
    // Whatever was opened on the way here (a pool, a database) must not keep a failed command alive.
    setTimeout(() => process.exit(1), 3_000).unref();
  }
}
