import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import postgres from "postgres";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { clearAwayIfWeDie } from "#db/testing/clear-away";
import { type EmbeddedPostgres, type EmbeddedPostgresOptions, startEmbeddedPostgres } from "./start-embedded-postgres.server";

const asRoot = process.getuid?.() === 0;

describe("the embedded PostgreSQL", () => {
  // Making a cluster takes most of a second: they share one, unless the making is the matter.
  let folder: string;
  let dismiss: () => void;
  const started: EmbeddedPostgres[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "worklocal-embedded-"));
    await chmod(folder, 0o755);
    dismiss = clearAwayIfWeDie([folder]);
  });
  afterEach(async () => {
    for (const server of started.splice(0)) await server.stop();
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
    dismiss();
  });

  async function start(options: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> {
    const server = await startEmbeddedPostgres({ folder: join(folder, "shared"), fast: true, ...options });
    started.push(server);
    return server;
  }

  const postmaster = async (server: EmbeddedPostgres) =>
    Number((await readFile(join(server.dataFolder, "postmaster.pid"), "utf8")).split("\n")[0]);

  it("keeps what was written from one run to the next, on the same port", async () => {
    const first = await start();
    await ask(first.ownerUrl, "create table kept as select 'still here' as words");
    await first.stop();
    const second = await start();
    expect(await ask(second.ownerUrl, "select words from kept")).toEqual([{ words: "still here" }]);
    expect(second.port).toBe(first.port);
  });

  it("leaves no process and no claim on the folder when it has stopped", async () => {
    const server = await start();
    const pid = await postmaster(server);
    await server.stop();
    await untilGone(pid);
    expect(existsSync(join(server.dataFolder, "postmaster.pid"))).toBe(false);
  });

  it("sorts and compares by code point in UTF-8, whatever the machine's own language is", async () => {
    const server = await start();
    const [facts] = await ask(server.ownerUrl, "select pg_encoding_to_char(encoding) as encoding, datlocprovider as provider, datlocale as locale from pg_database where datname = 'worklocal'");
    expect(facts).toEqual({ encoding: "UTF8", provider: "b", locale: "C.UTF-8" });
  });

  it("listens on this machine only, and lets nobody in without the password", async () => {
    const server = await start();
    expect(await ask(server.ownerUrl, "show listen_addresses")).toEqual([{ listen_addresses: "127.0.0.1" }]);
    const withoutPassword = server.ownerUrl.replace(/:[^:@]+@/, ":guess@");
    await expect(ask(withoutPassword, "select 1")).rejects.toThrow("password authentication failed");
    expect((await stat(join(server.dataFolder, "..", "passwords.json"))).mode & 0o777).toBe(0o600);
  });

  it("is durable unless told to be fast", async () => {
    const server = await start({ fast: false });
    expect(await ask(server.ownerUrl, "show fsync")).toEqual([{ fsync: "on" }]);
  });

  it("takes over a server that a killed process left behind, with what was written in it", async () => {
    const orphan = await startInAnotherProcess(join(folder, "shared"));
    const pid = await postmaster(orphan.server);
    await ask(orphan.server.ownerUrl, "create table orphaned as select 'written before the kill' as words");
    orphan.kill();
    const heir = await start();
    expect(await postmaster(heir)).toBe(pid);
    expect(await ask(heir.ownerUrl, "select words from orphaned")).toEqual([{ words: "written before the kill" }]);
    await heir.stop();
    // Not by its number: a process that is not our child stays listed until the system clears it away.
    await expect(ask(heir.ownerUrl, "select 1")).rejects.toThrow("ECONNREFUSED");
  });

  it("serves several processes at once and stops with the last of them", async () => {
    const [first, second] = await Promise.all([start(), start()]);
    expect(second.ownerUrl).toBe(first.ownerUrl);
    await first.stop();
    expect(await ask(second.ownerUrl, "select 1 as one")).toEqual([{ one: 1 }]);
    const pid = await postmaster(second);
    await second.stop();
    await untilGone(pid);
  });

  it("starts again by itself, on the same port, when the server is killed under it", async () => {
    const said: string[] = [];
    const server = await start({ fast: false, log: (sentence) => said.push(sentence) });
    await ask(server.ownerUrl, "create table survived as select 'committed' as words");
    process.kill(await postmaster(server), "SIGKILL");
    await vi.waitFor(async () => expect(await ask(server.ownerUrl, "select words from survived")).toEqual([{ words: "committed" }]), { timeout: 10_000, interval: 100 });
    expect(said).toEqual([expect.stringContaining("being started again")]);
  });

  it("is not fooled by a claim whose process number now belongs to something else", async () => {
    const server = await start();
    await server.stop();
    await writeFile(join(server.dataFolder, "postmaster.pid"), `${process.pid}\n${server.dataFolder}\n1\n${server.port}\n\n127.0.0.1\n0 0\nready\n`);
    const again = await start();
    expect(await postmaster(again)).not.toBe(process.pid);
  });

  it("chooses another port when somebody has taken the last one", async () => {
    const first = await start();
    await first.stop();
    const squatter = createServer().listen(first.port, "127.0.0.1");
    try {
      await wait(20);
      const second = await start();
      expect(second.port).not.toBe(first.port);
      expect(await ask(second.ownerUrl, "select 1 as one")).toEqual([{ one: 1 }]);
    } finally {
      squatter.close();
    }
  });

  it("starts over where an interruption left a half-made folder", async () => {
    const halfMade = join(folder, "half-made");
    const abandoned = join(halfMade, "making-interrupted");
    await mkdir(join(abandoned, "data"), { recursive: true });
    await utimes(abandoned, 0, 0);
    const server = await start({ folder: halfMade });
    expect(existsSync(abandoned)).toBe(false);
    expect(await ask(server.ownerUrl, "select current_database() as name")).toEqual([{ name: "worklocal" }]);
  });

  it("says in a sentence that the data is from another version of PostgreSQL", async () => {
    const old = { folder: join(folder, "old") };
    const server = await start(old);
    await server.stop();
    await writeFile(join(server.dataFolder, "PG_VERSION"), "11\n");
    await expect(start(old)).rejects.toThrow(/^The data in .* was made by another version of PostgreSQL\. Move that folder away/);
  });

  it.runIf(asRoot)("runs as an ordinary user when we are root, who may not", async () => {
    const server = await start();
    expect((await stat(`/proc/${await postmaster(server)}`)).uid).not.toBe(0);
  });

  it.runIf(asRoot)("keeps the data where its user can reach it when the checkout is in a closed home", async () => {
    const closed = join(folder, "home");
    await mkdir(closed, { mode: 0o700 });
    const said: string[] = [];
    const server = await start({ folder: join(closed, "postgres"), log: (sentence) => said.push(sentence) });
    await ask(server.ownerUrl, "create table note as select 'kept' as words");
    await server.stop();
    const again = await start({ folder: join(closed, "postgres") });
    expect(await ask(again.ownerUrl, "select words from note")).toEqual([{ words: "kept" }]);
    expect(said).toEqual([expect.stringMatching(/^The database is kept in /)]);
    await again.stop();
    await rm(join(again.dataFolder, "..", ".."), { recursive: true });
  });
});

async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const sql = postgres(url, { max: 1, connect_timeout: 5 });
  try {
    return [...(await sql.unsafe(statement))];
  } finally {
    await sql.end();
  }
}

/** A process that has ended stays listed for a moment, until its parent has taken note. */
const untilGone = (pid: number) => vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow("ESRCH"), { timeout: 5_000 });

// Only by being killed does a process leave its server behind, so this one is not ours. It goes when we go.
const program = `
  import { runnerImport } from "vite";
  process.stdin.on("end", () => process.exit()).resume();
  const { module } = await runnerImport("./db/embedded/start-embedded-postgres.server.ts", { logLevel: "silent" });
  console.log(JSON.stringify(await module.startEmbeddedPostgres({ folder: process.argv[1], fast: true })));
`;

async function startInAnotherProcess(folder: string): Promise<{ server: EmbeddedPostgres; kill: () => void }> {
  const child = spawn(process.execPath, ["--input-type=module", "--eval", program, folder], { stdio: ["pipe", "pipe", "inherit"] });
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  return { server: JSON.parse(line.toString()) as EmbeddedPostgres, kill: () => child.kill("SIGKILL") };
}
