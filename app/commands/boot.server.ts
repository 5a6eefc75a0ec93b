import { createHash } from "node:crypto";
import { join, resolve } from "node:path";
import postgres from "postgres";
import { startService } from "#app/platform/service.server";
import { makeClock } from "#app/platform/clock.server";
import { newId } from "#app/platform/ids.server";
import { parseSettings, type Settings } from "#app/platform/settings.server";
import { openLog } from "#app/web/log.server";
import { connectDatabase, disconnectDatabase } from "#db/client.server";
import { startEmbeddedPostgres } from "#db/embedded/start-embedded-postgres.server";
import { migrate, urlAs } from "#db/migrate.server";
import { ensureActivityCodes } from "#app/services/neet/ensure-activity-codes.server";
import { ensurePlace } from "#db/queries/place/ensure-place";
import { Stopped } from "./stopped.server";

export interface Booted {
  settings: Settings;
  stopDatabase: () => Promise<void>;
}

export interface Database {
  ownerUrl: string;
  appPassword: string;
  systemPassword: string;
  secretKey: string;
  stop: () => Promise<void>;
}

/** Where the embedded database and what belongs to it are kept. */
export const localFolder = () => resolve(process.env.WORKLOCAL_FOLDER ?? ".local");

const derived = (secret: string, purpose: string) => createHash("sha256").update(`${purpose}\n${secret}`).digest("base64url");

/** From the environment to a service that can answer: settings, database, migrations, place. */
export async function boot(say: (sentence: string) => void, options: { migrate?: boolean } = {}): Promise<Booted> {
  const settings = parseSettings(process.env);
  openLog(settings.LOG_LEVEL);
  const database = await openDatabase(settings, say);
  try {
    if (options.migrate ?? (settings.embedded || settings.MIGRATE_ON_START)) {
      say("Bringing the database up to date");
      await migrate(database.ownerUrl, database);
    }
    const place = await ensurePlace(database.ownerUrl, settings.demonstration ? "northmere" : "place", settings.PLACE_NAME, settings.demonstration, () => newId(new Date()));
    const now = makeClock(settings.CLOCK_START);
    connectDatabase({ appUrl: urlAs(database.ownerUrl, "worklocal_app", database.appPassword), systemUrl: urlAs(database.ownerUrl, "worklocal_system", database.systemPassword), placeId: place.id, now });
    startService(settings, { secretKey: database.secretKey, placeId: place.id, placeName: place.name });
    await ensureActivityCodes();
  } catch (problem) {
    await disconnectDatabase();
    await database.stop();
    throw explained(problem);
  }
  return {
    settings,
    stopDatabase: async () => {
      await disconnectDatabase();
      await database.stop();
    },
  };
}

/** The database alone, as its owner: not migrated, and with no service in it. */
export const openDatabase = (settings: Settings, say: (sentence: string) => void): Promise<Database> => (settings.embedded ? embedded(say) : external(settings));

async function embedded(say: (sentence: string) => void): Promise<Database> {
  say("Starting the database");
  const folder = localFolder();
  // Its passwords are random and kept with it, so the key that seals secrets can be made from one of them.
  const started = await startEmbeddedPostgres({ folder: join(folder, "database"), log: say });
  return { ...started, secretKey: process.env.SECRET_KEY ?? derived(started.systemPassword, "key"), stop: () => started.stop() };
}

async function external(settings: Settings): Promise<Database> {
  const ownerUrl = settings.DATABASE_URL!;
  const secretKey = settings.SECRET_KEY!;
  const connection = postgres(ownerUrl, { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    await connection`select 1`;
  } catch (problem) {
    throw explained(problem);
  } finally {
    await connection.end({ timeout: 2 });
  }
  return {
    ownerUrl,
    secretKey,
    appPassword: settings.APP_DATABASE_PASSWORD ?? derived(secretKey, "worklocal_app"),
    systemPassword: settings.SYSTEM_DATABASE_PASSWORD ?? derived(secretKey, "worklocal_system"),
    stop: async () => {},
  };
}

/** What a person can do about a database that does not answer. */
function explained(problem: unknown): unknown {
  const code = problem instanceof Error && "code" in problem ? String(problem.code) : "";
  const unreachable: Record<string, string> = {
    ECONNREFUSED: "nothing answers there",
    ENOTFOUND: "there is no such host",
    CONNECT_TIMEOUT: "it did not answer within 10 seconds",
    ETIMEDOUT: "it did not answer in time",
    "28P01": "it refused the user name or password",
    "28000": "it refused the user",
    "3D000": "it has no such database",
    "42501": "its user may not create tables and roles",
  };
  return unreachable[code] ? new Stopped(`The database of DATABASE_URL cannot be used: ${unreachable[code]}.`) : problem;
}
