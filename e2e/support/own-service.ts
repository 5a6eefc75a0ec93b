import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { preparePlace } from "./prepare-place";
import { startEmbeddedPostgres, type EmbeddedPostgres } from "#db/embedded/start-embedded-postgres.server";

/** A service of a test's own, in a process that can be killed, over a database that outlives it. */
export class OwnService {
  readonly origin: string;
  readonly folder: string;
  private readonly mine: boolean;
  private child: ChildProcess | undefined;
  output = "";

  constructor(
    private readonly port: number,
    private readonly environment: Record<string, string> = {},
    /** Another service's data, to stand beside it; a folder of its own without. */
    folder?: string,
  ) {
    this.mine = folder === undefined;
    this.folder = folder ?? mkdtempSync(join(tmpdir(), "work-local-own-"));
    this.origin = `http://localhost:${port}`;
  }

  /** Starts it and returns how many milliseconds it took to be ready. */
  async start(): Promise<number> {
    const began = Date.now();
    const child = spawn(process.execPath, ["build/server/index.js", "serve"], {
      env: { ...process.env, PORT: String(this.port), WORKLOCAL_FOLDER: this.folder, NODE_ENV: "production", LOG_LEVEL: "info", ...this.environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.child = child;
    child.stdout.on("data", (text: Buffer) => (this.output += text.toString()));
    child.stderr.on("data", (text: Buffer) => (this.output += text.toString()));
    for (;;) {
      if (child.exitCode !== null) throw new Error(`the service stopped with ${child.exitCode}: ${this.output.slice(-2000)}`);
      const ready = await fetch(`${this.origin}/readyz`).then(
        ({ status }) => status === 200,
        () => false,
      );
      if (ready) return Date.now() - began;
      await wait(50);
    }
  }

  /** Hubs, postcodes and services, so that people can apply. */
  prepare = () => preparePlace(this.folder);

  private async ended(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.child;
    if (!child || child.exitCode !== null) return child?.exitCode ?? null;
    const exit = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
    child.kill(signal);
    return exit;
  }

  /** As the machine's power going: nothing is finished, nothing is said. */
  kill = () => this.ended("SIGKILL");
  /** As an operator would. */
  stop = () => this.ended("SIGTERM");

  /** The database beneath, as its owner, for looking at what is really kept. */
  database = (): Promise<EmbeddedPostgres> => startEmbeddedPostgres({ folder: join(this.folder, "database") });

  async remove(): Promise<void> {
    await this.stop();
    if (!this.mine) return;
    // A killed service leaves its database running: the next to come takes it over, and stops it.
    await (await this.database()).stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
