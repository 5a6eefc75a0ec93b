import { join } from "node:path";
import postgres from "postgres";
import { boot, localFolder } from "../../app/commands/boot.server";
import { startEmbeddedPostgres } from "#db/embedded/start-embedded-postgres.server";
import { checkPlace } from "./check-place";
import { copiesOfAHub, copyOf } from "./plan";
import { drawReferences, stage, tablesToCopy } from "./stage";

// Grows the demonstration place to so many cases: each copy of its people has ids, references, names and advisers of its own, and a
// history that hangs together as the services told it.

const [cases = 30_000, seed = "1", lanes = 2] = [Number(process.argv[2]), process.argv[3], Number(process.argv[4])];
/** Cases looked at, one by one, with the domain's own rules. */
const sample = 500;

const began = performance.now();
const say = (sentence: string) => console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${sentence}`);

const { stopDatabase } = await boot(() => undefined);
const database = await startEmbeddedPostgres({ folder: join(localFolder(), "database") });
const sql = postgres(database.ownerUrl, { max: lanes, onnotice: () => undefined, connection: { session_replication_role: "replica", synchronous_commit: "off", work_mem: "64MB", maintenance_work_mem: "512MB" } });
let failed = false;
try {
  failed = !(await grow());
} catch (problem) {
  failed = true;
  console.error(problem instanceof Error ? problem.message : problem);
} finally {
  await sql.unsafe("drop schema if exists growing cascade").catch(() => undefined);
  await sql.unsafe("alter system reset max_wal_size").catch(() => undefined);
  await sql.end();
  await database.stop();
  await stopDatabase();
}
process.exit(failed ? 1 : 0);

async function grow(): Promise<boolean> {
  const [{ have = 0 } = {}] = await sql<{ have: number }[]>`select count(*)::int as have from cases`;
  const [{ grown = 0 } = {}] = await sql<{ grown: number }[]>`select count(*)::int as grown from staff where email like '%+%'`;
  if (grown > 0) throw new Error(`This place has grown before, to ${have} cases. Name another folder.`);
  const from = copiesOfAHub;
  const copies = Math.max(0, Math.ceil((cases - have) / have));
  const to = from + copies - 1;
  say(`${have} cases in the demonstration: ${copies} copies`);

  await sql.unsafe("alter system set max_wal_size = '8GB'");
  await sql.unsafe("select pg_reload_conf()");
  const tables = await tablesToCopy(sql);
  await stage(sql, tables);
  await drawReferences(sql, seed, { from, to });
  say(`${tables.length} tables laid out, references drawn`);

  const chunks: { from: number; to: number }[] = [];
  for (let at = from; at <= to; at += copiesOfAHub) chunks.push({ from: at, to: Math.min(to, at + copiesOfAHub - 1) });
  const inAll = chunks.length;
  let done = 0;
  const lane = async () => {
    for (let chunk = chunks.shift(); chunk; chunk = chunks.shift()) {
      const { from: first, to: last } = chunk;
      await sql.begin(async (transaction) => {
        for (const table of tables) await transaction.unsafe(copyOf(table), [first, last]);
      });
      done += 1;
      if (done % Math.ceil(inAll / 10) === 0) say(`${done} of ${inAll} parts copied`);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  say("taking stock");
  await sql.unsafe("vacuum (analyze)");
  const [size] = await sql<{ cases: string; events: string; staff: string; hubs: string; bytes: string }[]>`
    select (select count(*) from cases) as cases, (select count(*) from case_events) as events, (select count(*) from staff) as staff, (select count(*) from hubs) as hubs, pg_size_pretty(pg_database_size(current_database())) as bytes`;
  say(`${size!.cases} cases, ${size!.events} events, ${size!.staff} members of staff, ${size!.hubs} hubs; ${size!.bytes}`);
  const { looked, wrong } = await checkPlace(sql, tables, sample);
  for (const sentence of wrong.slice(0, 40)) console.error(`  ${sentence}`);
  say(wrong.length > 0 ? `NOT WELL: ${wrong.length} things are wrong` : `ALL IS WELL: ${looked} cases looked at with the domain's rules, no reference leads nowhere`);
  return wrong.length === 0;
}
