import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { PeopleApplying } from "../../e2e/support/kept-applications";
import { OwnService } from "../../e2e/support/own-service";
import { Visitor } from "../../e2e/support/visitor";
import { finding, say, verdict } from "./verdict";

/** The demonstration is backed up while people apply, restored elsewhere, compared, its audit walked, and signed in to. */
export async function restore({ people = 40 }: { people?: number }): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "work-local-restore-"));
  const file = join(folder, "work-local.gz");
  const [before, after] = [new OwnService(3293, { DEMO: "1" }), new OwnService(3294, { DEMO: "1" })];
  try {
    say("making the demonstration");
    const seeded = await command(before, ["seed"]);
    await before.start();
    const applying = new PeopleApplying(before.origin, { people, atOnce: 4, patience: 30_000 });
    while (applying.left > people / 2) await new Promise((resolve) => setTimeout(resolve, 50));
    say("backing up while people apply");
    const backedUp = await command(before, ["backup", file]);
    await applying.done();
    say("restoring elsewhere");
    const restored = await command(after, ["restore", file]);
    const [rowsBefore, rowsAfter] = [await rowsOf(before), await rowsOf(after)];
    const fewer = Object.keys(rowsBefore).filter((table) => (rowsAfter[table] ?? 0) > rowsBefore[table]!);
    const cases = rowsAfter.cases ?? 0;
    const readyIn = await after.start();
    const signedIn = await signsIn(after.origin);
    verdict("drill:restore", [
      finding("the demonstration is made", "ends with 0", seeded.status ?? "killed", seeded.status === 0),
      finding(`a back-up, ${backedUp.status === 0 ? (statSync(file).size / 1e6).toFixed(1) : 0} MB, while people apply`, "ends with 0", backedUp.status ?? "killed", backedUp.status === 0),
      finding("restored, counts and hash compared", "ends with 0", restored.status ?? "killed", restored.status === 0),
      finding("audit chains walked", "0 broken", /\d+ audit chains, \d+ entries, \d+ broken/.exec(restored.output)?.[0] ?? "none", / 0 broken/.test(restored.output)),
      finding("tables with more rows than the first has", "0", fewer.join(", ") || "0", fewer.length === 0),
      finding("cases there, of those in the first at the end", `at least ${(rowsBefore.cases ?? 0) - people}, at most ${rowsBefore.cases}`, cases, cases >= (rowsBefore.cases ?? 0) - people && cases <= (rowsBefore.cases ?? 0)),
      finding("half-written applications there", "0", await halfWritten(after), (await halfWritten(after)) === 0),
      finding("the restored service is ready", "under 8000 ms", `${readyIn} ms`, readyIn < 8_000),
      finding("an adviser signs in to it and sees cases", "yes", signedIn ? "yes" : "no", signedIn),
    ], backedUp.status === 0 && restored.status === 0 ? [] : [backedUp.output, restored.output]);
  } finally {
    await before.remove();
    await after.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function command({ folder }: OwnService, words: string[]): Promise<{ status: number | null; output: string }> {
  const child = spawn(process.execPath, ["build/server/index.js", ...words], { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, DATABASE_URL: "", DEMO: "1", CLOCK_START: "", NODE_ENV: "production", WORKLOCAL_FOLDER: folder } });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text: Buffer) => (output += text.toString()));
  const [status] = (await once(child, "close")) as [number | null];
  return { status, output: output.trim() };
}

async function asked<T>(service: OwnService, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const database = await service.database();
  const sql = postgres(database.ownerUrl, { max: 1 });
  try {
    return await work(sql);
  } finally {
    await sql.end();
    await database.stop();
  }
}

const rowsOf = (service: OwnService): Promise<Record<string, number>> =>
  asked(service, async (sql) => {
    const tables = await sql<{ name: string }[]>`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`;
    const rows: Record<string, number> = {};
    for (const { name } of tables) rows[name] = Number((await sql.unsafe<{ rows: string }[]>(`select count(*) as rows from public."${name}"`))[0]?.rows);
    // What a place forgets while it runs.
    for (const forgotten of ["form_keys", "rate_limits", "drafts", "draft_keys", "draft_holders", "sessions", "sign_in_attempts"]) delete rows[forgotten];
    return rows;
  });

const halfWritten = (service: OwnService): Promise<number> =>
  asked(service, async (sql) => {
    const [row] = await sql<{ many: number }[]>`select count(*)::int as many from cases c where not exists (select from case_events e where e.place_id = c.place_id and e.case_id = c.id) or not exists (select from applications a where a.place_id = c.place_id and a.case_id = c.id)`;
    return row?.many ?? -1;
  });

async function signsIn(origin: string): Promise<boolean> {
  const visitor = new Visitor(origin);
  await visitor.submit(await visitor.go("/staff/sign-in"), { email: "amina@northmere.example", password: "northmere-demo-only" });
  return /WL-[0-9A-Z]{4}-[0-9A-Z]{4}/.test((await visitor.go("/adviser/cases")).html);
}
