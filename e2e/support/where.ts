import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where a tested service listens and keeps its database, and the file that gets everything it logged in this run. */
export interface Tested {
  port: number;
  folder: string;
  logFile: string;
}

// The run itself settles the folder before any worker begins.
const runFolder = (process.env.E2E_FOLDER ??= join(tmpdir(), `work-local-e2e-${process.pid}`));
const firstPort = Number(process.env.E2E_PORT ?? 3210);

/** One service a worker, so that no journey waits for, or meets, what another does at the same time. */
export const tested: Tested[] = [0, 1].map((index) => ({ port: firstPort + index, folder: join(runFolder, String(index)), logFile: join(".local", "test-results", `e2e-service-${index}.log`) }));

/** The service of the worker that asks. */
export const { port, folder } = tested[Number(process.env.TEST_PARALLEL_INDEX ?? 0)]!;
export const addressOf = (service: Pick<Tested, "port">) => `http://localhost:${service.port}`;
export const address = addressOf({ port });
/** What it believes the time to be when it starts: a Wednesday in March. */
export const clockStart = "2026-03-11T09:30:00Z";
