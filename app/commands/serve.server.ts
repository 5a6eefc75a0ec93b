import { serve as listen } from "@hono/node-server";
import type { Server } from "node:http";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import * as build from "virtual:remix/server-build";
import { log } from "#app/web/log.server";
import { createWebServer } from "#app/web/server/http-server.server";
import { startServiceChores } from "./chores.server";
import { boot, type Booted } from "./boot.server";
import { Stopped } from "./stopped.server";

/** The built styles and scripts: `client`, beside the folder this runs from. */
function filesFolder(): string {
  const here = fileURLToPath(import.meta.url);
  return join(here.slice(0, here.lastIndexOf(`${sep}server${sep}`)), "client");
}

/** `node build/server/index.js serve`: serves until it is told to stop. */
export async function serve(): Promise<void> {
  const booted = await boot((sentence) => log().info({ event: "boot", sentence }));
  await serveUntilStopped(booted);
  log().info({ event: "serving", address: booted.settings.APP_ORIGIN });
}

/** Listens, starts the worker, and arranges a stop that finishes what was begun. Returns once it is listening. */
export async function serveUntilStopped({ settings, stopDatabase }: Booted): Promise<void> {
  const app = createWebServer({ build: () => build, mode: "production", files: filesFolder() });
  const worker = startServiceChores(settings);
  const server = await started(() => listen({ fetch: app.fetch, port: settings.PORT, hostname: settings.HOST === "localhost" ? undefined : settings.HOST }) as Server, settings.PORT).catch(async (problem: unknown) => {
    await worker.stop();
    await stopDatabase();
    throw problem;
  });

  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    log().info({ event: "stopping", signal });
    // New connections are refused, requests under way are finished, then the worker, then the database.
    setTimeout(() => server.closeAllConnections(), 10_000).unref();
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeIdleConnections();
    });
    await worker.stop();
    await stopDatabase();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop(signal));
}

function started(open: () => Server, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = open();
    server.once("listening", () => resolve(server));
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(
        error.code === "EADDRINUSE"
          ? new Stopped(`Port ${port} is in use by another program. Stop it, or choose another port: PORT=3001 npm start`)
          : error.code === "EACCES"
            ? new Stopped(`This user may not listen on port ${port}. Choose a port above 1023: PORT=3001 npm start`)
            : error,
      ),
    );
  });
}
