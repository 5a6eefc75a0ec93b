import { z } from "zod";

const flag = z.enum(["0", "1"]).default("0").transform((value) => value === "1");

/** Everything that can be set from outside, in one place. docs/settings.md is written from the descriptions. */
export const settingsSchema = z.object({
  NODE_ENV: z.enum(["production", "development", "test"]).default("production").describe("production for everybody but the developers of the service"),
  PORT: z.coerce.number("PORT must be a number").int().min(1, "PORT must be 1 to 65535").max(65535, "PORT must be 1 to 65535").default(3000).describe("the port to serve on"),
  HOST: z.string().default("localhost").describe("the address to listen on; 0.0.0.0 inside a container"),
  APP_ORIGIN: z.url("APP_ORIGIN must be an address such as https://work.example.gov.uk").optional().describe("the address people use, such as https://work.example.gov.uk; forms sent from anywhere else are refused. Without it: http://localhost and the port"),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, "DATABASE_URL must begin with postgres:// or postgresql://").optional().describe("an external PostgreSQL, as a user that may create tables and roles. Without it an embedded one is started in .local/database"),
  APP_DATABASE_PASSWORD: z.string().min(8, "APP_DATABASE_PASSWORD must be 8 characters or more").optional().describe("the password to give the role worklocal_app, which owns nothing and which answers every request; made from SECRET_KEY when absent"),
  SYSTEM_DATABASE_PASSWORD: z.string().min(8, "SYSTEM_DATABASE_PASSWORD must be 8 characters or more").optional().describe("the same for the role worklocal_system, which sends messages and signs people in"),
  SECRET_KEY: z.string().min(32, "SECRET_KEY must be 32 characters or more").optional().describe("seals second-factor secrets and form tokens; 32 random characters or more. The embedded database makes its own and keeps it beside the data"),
  DEMO: flag.describe("1 seeds the demonstration place and shows its outbox; always on with the embedded database"),
  MIGRATE_ON_START: z.enum(["0", "1"]).default("1").transform((value) => value === "1").describe("0 leaves migrations to `npm run migrate`"),
  PLACE_NAME: z.string().min(1).default("Northmere Combined Authority").describe("the place's name, used when the first administrator is made"),
  NOTIFY_API_KEY: z.string().optional().describe("GOV.UK Notify's key; without it messages stay in the outbox and say so"),
  NOTIFY_BASE_URL: z.url("NOTIFY_BASE_URL must be an address such as http://127.0.0.1:8080").optional().describe("for drills only: another address than GOV.UK Notify's own"),
  NOTIFY_EMAIL_TEMPLATE: z.string().optional().describe("the id of a Notify e-mail template with ((subject)) and ((body))"),
  NOTIFY_TEXT_TEMPLATE: z.string().optional().describe("the id of a Notify text template with ((body))"),
  LANGUAGES: z.string().default("").transform((value) => value.split(/[\s,]+/).filter(Boolean)).pipe(z.array(z.enum(["cy", "ar"], "LANGUAGES may name cy and ar"))).describe("the languages residents' pages are offered in beside English: cy, ar, or both with a comma. The translations are drafts: have them read by a qualified translator first. The demonstration offers all"),
  CLAMD_ADDRESS: z.string().regex(/^[\w.-]+:\d{1,5}$/, "CLAMD_ADDRESS must be a host and a port such as clamd:3310").optional().describe("where ClamAV's daemon listens, such as clamd:3310: it scans the documents residents send. Without it they are marked as not scanned"),
  WEBHOOKS_TO_THIS_MACHINE: flag.describe("for tests and the demonstration only: 1 lets providers' endpoints be http://127.0.0.1"),
  LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("info").describe("how much is logged"),
  METRICS_TOKEN: z.string().min(16, "METRICS_TOKEN must be 16 characters or more").optional().describe("what a scraper of /metrics from another machine must send as a bearer token; without it only this machine is answered"),
  CLOCK_START: z.iso.datetime("CLOCK_START must be an instant such as 2026-03-11T09:30:00Z").optional().describe("for tests only: the instant the service believes it starts at"),
});

export type Settings = Omit<z.infer<typeof settingsSchema>, "APP_ORIGIN"> & { APP_ORIGIN: string; embedded: boolean; demonstration: boolean };

export class SettingsError extends Error {}

/** The key docker-compose.yml gives those who only try the service. */
const trialKey = "for-trying-only-put-your-own-into-dot-env";

/** Reads the settings once; one sentence a mistake. */
export function parseSettings(environment: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([name, value]) => name in settingsSchema.shape && value !== ""));
  const { success, data, error } = settingsSchema.safeParse(given);
  if (!success) {
    const sentences = error.issues.map(({ path, message }) => (message.includes(String(path[0])) ? message : `${String(path[0])}: ${message}`));
    throw new SettingsError(`${sentences.join("; ")}.`);
  }
  const embedded = data.DATABASE_URL === undefined;
  if (data.CLOCK_START && data.NODE_ENV === "production" && !embedded && !data.DEMO) throw new SettingsError("CLOCK_START is for tests and the demonstration only.");
  if (!embedded && !data.SECRET_KEY) throw new SettingsError("SECRET_KEY must be set when DATABASE_URL is: it seals second-factor secrets (32 random characters or more).");
  if (data.SECRET_KEY === trialKey && !data.DEMO) throw new SettingsError("SECRET_KEY is the one everybody knows from docker-compose.yml: set one of your own (openssl rand -base64 32).");
  const demonstration = embedded || data.DEMO;
  if (data.WEBHOOKS_TO_THIS_MACHINE && !demonstration) throw new SettingsError("WEBHOOKS_TO_THIS_MACHINE is for tests and the demonstration only.");
  const LANGUAGES = demonstration && !given.LANGUAGES ? (["cy", "ar"] as const) : data.LANGUAGES;
  return { ...data, LANGUAGES: [...LANGUAGES], APP_ORIGIN: data.APP_ORIGIN?.replace(/\/$/, "") ?? `http://localhost:${data.PORT}`, embedded, demonstration };
}
