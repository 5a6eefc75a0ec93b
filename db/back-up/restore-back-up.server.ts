import { once } from "node:events";
import type { Writable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import postgres, { type Sql } from "postgres";
import { migrate, migrationHashes, type Passwords } from "../migrate.server";
import { checkBackUp, type NotWhole } from "./check-back-up";
import { copyLine, type BackUpEnd, type BackUpHead } from "./format";
import { Parts } from "./read-parts";

/** Why a back-up was not restored: nothing was kept. */
export type NotRestored = NotWhole | "of-another-version" | "not-empty" | "held-back";

export interface Restored {
  madeAt: string;
  rows: BackUpEnd["rows"];
}

/**
 * Puts a back-up into an empty database. It is read twice: first to its end, and held against the counts and the hash it was made with;
 * then into the schema as it was when it was made, every row in one transaction; then come the migrations since. Anything wrong keeps nothing.
 */
export async function restoreBackUp(ownerUrl: string, passwords: Passwords, read: () => AsyncIterable<Buffer>): Promise<Restored | NotRestored> {
  const checked = await checkBackUp(read());
  if (typeof checked === "string") return checked;
  const { head, end } = checked;
  const known = migrationHashes();
  if (head.migrations.some((hash, index) => known[index] !== hash)) return "of-another-version";

  // One that puts the rows in, one that sees whether they are taken.
  const sql = postgres(ownerUrl, { max: 2, onnotice: () => undefined, connect_timeout: 10 });
  try {
    const [user] = await sql<{ may: boolean }[]>`select rolsuper as may from pg_roles where rolname = current_user`;
    if (!user?.may) return "held-back";
    if (!(await isEmpty(sql))) return "not-empty";
    await migrate(ownerUrl, passwords, head.migrations.length);
    await load(sql, new Parts(read()), head, end);
    await migrate(ownerUrl, passwords);
    await sql`analyze`;
    return { madeAt: head.madeAt, rows: end.rows };
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function isEmpty(sql: Sql): Promise<boolean> {
  const [table] = await sql<{ there: boolean }[]>`select to_regclass('public.places') is not null as there`;
  return !table?.there || (await sql`select from public.places limit 1`).length === 0;
}

async function load(sql: Sql, parts: Parts, head: BackUpHead, end: BackUpEnd): Promise<void> {
  await parts.line();
  await sql.begin(async (transaction) => {
    // What the rows hung together by was checked when they were written; here they come in order of name.
    await transaction`set local session_replication_role = replica`;
    const [{ pid = 0 } = {}] = await transaction<{ pid: number }[]>`select pg_backend_pid() as pid`;
    await transaction.unsafe(`truncate ${head.tables.map(({ name }) => `public."${name}"`).join(", ")}`);
    for (const table of head.tables) {
      await parts.line();
      const into = await transaction.unsafe(copyLine(table).replace(/;\n$/, "")).writable();
      for await (const rows of parts.rows()) if (!into.write(rows)) await once(into, "drain");
      await taken(into, async () => {
        const [backend] = await sql<{ state: string }[]>`select state from pg_stat_activity where pid = ${pid}`;
        if (backend?.state !== "active") throw new Error(`the database refused the rows of ${table.name}; its own log says why`);
      });
      const [counted] = await transaction.unsafe<{ rows: string }[]>(`select count(*) as rows from public."${table.name}"`);
      if (Number(counted?.rows) !== end.rows[table.name]) throw new Error(`${table.name} has ${counted?.rows} rows of ${end.rows[table.name]}`);
    }
  });
}

/** Ends a copy. postgres.js never says that one was refused, so that is asked for while it lasts. */
async function taken(into: Writable, stillAtIt: () => Promise<void>): Promise<void> {
  const finished = once(into, "finish").then(() => true);
  into.end();
  while (!(await Promise.race([finished, wait(1_000, false)]))) await stillAtIt();
}
