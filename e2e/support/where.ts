import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where the tested service listens, what it believes the time to be, and where its database is kept for this run. */
export const port = Number(process.env.E2E_PORT ?? 3210);
export const address = `http://localhost:${port}`;
export const clockStart = "2026-03-11T09:30:00Z";
/** Everything the tested service logged in this run. */
export const logFile = join(".local", "test-results", "e2e-service.log");
export const folder = (process.env.E2E_FOLDER ??= join(tmpdir(), `work-local-e2e-${process.pid}`));
