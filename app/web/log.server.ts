import { pino, type Logger } from "pino";
import type { Asking } from "./load-context";

let logger: Logger | undefined;

export function openLog(level: string): Logger {
  return (logger = pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: (label) => ({ level: label }) } }));
}

/** The log, in JSON lines. Only what is named here is ever written: no bodies, no query strings, no names. */
export function log(): Logger {
  return (logger ??= openLog(process.env.NODE_ENV === "test" ? "silent" : "info"));
}

/** Addresses with what identifies somebody taken out: references, ids and tokens become a star. */
export function pathPattern(path: string): string {
  return path
    .replaceAll(/\/WL-?[0-9A-Z]{4}-?[0-9A-Z]{4}\b/gi, "/*")
    .replaceAll(/\/[0-9a-f]{8}-[0-9a-f-]{27}\b/gi, "/*")
    .replace(/^\/respond\/.+/, "/respond/*")
    // One-time links: no word of ours is this long.
    .replaceAll(/\/[\w-]{28,}/g, "/*")
    .replaceAll(/[^\w\-/*.]/g, "");
}

/** A problem nobody expected: its kind and where it arose. Messages of database errors quote values, so they stay out. */
export function logProblem(error: unknown, asking?: Pick<Asking, "requestId" | "path">): void {
  const known = error instanceof Error ? error : new Error("not an error");
  const cause = known.cause instanceof Error ? known.cause : known;
  const code = "code" in cause && typeof cause.code === "string" ? cause.code : undefined;
  log().error({
    event: "problem",
    requestId: asking?.requestId,
    path: asking && pathPattern(asking.path),
    kind: cause.name,
    code,
    at: known.stack?.split("\n").filter((line) => /^\s+at /.test(line)).slice(0, 8).map((line) => line.trim()),
  });
}
