import { once } from "node:events";
import postgres, { type Sql } from "postgres";
import { migrate, migrationHashes, type Passwords } from "../migrate.server";
import { copyLine, readEnd, readHead, type BackUpEnd, type BackUpHead } from "./format";
import { Parts } from "./read-parts";

/** Why a back-up was not restored: nothing was kept. */
export type NotRestored = "not-a-back-up" | "of-another-version" | "not-empty" | "cut-short" | "changed" | "held-back";

export interface Restored {
  madeAt: string;
  rows: BackUpEnd["rows"];
}

/**
 * Puts a back-up into an empty database: first the schema as it was when the back-up was made, then every row in one transaction,
 * checked against the counts and the hash it was made with, then the migrations that came since. Anything wrong keeps nothing.
 */
export async function restoreBackUp(ownerUrl: string, passwords: Passwords, chunks: AsyncIterable<Buffer>): Promise<Restored | NotRestored> {
  const parts = new Parts(chunks);
  const head = readHead((await parts.line()) ?? "");
  if (!head) return "not-a-back-up";
  const known = migrationHashes();
  if (head.migrations.some((hash, index) => known[index] !== hash)) return "of-another-version";

  const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined, connect_timeout: 10 });
  try {
    const [user] = await sql<{ may: boolean }[]>`select rolsuper as may from pg_roles where rolname = current_user`;
    if (!user?.may) return "held-back";
    if (!(await isEmpty(sql))) return "not-empty";
    await migrate(ownerUrl, passwords, head.migrations.length);
    const outcome = await load(sql, parts, head);
    if (typeof outcome === "string") return outcome;
    await migrate(ownerUrl, passwords);
    await sql`analyze`;
    return { madeAt: head.madeAt, rows: outcome.rows };
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function isEmpty(sql: Sql): Promise<boolean> {
  const [table] = await sql<{ there: boolean }[]>`select to_regclass('public.places') is not null as there`;
  return !table?.there || (await sql`select from public.places limit 1`).length === 0;
}

class NotWhole extends Error {
  constructor(readonly why: NotRestored) {
    super(why);
  }
}

async function load(sql: Sql, parts: Parts, head: BackUpHead): Promise<BackUpEnd | NotRestored> {
  try {
    return await sql.begin(async (transaction) => {
      // What the rows hung together by was checked when they were written; here they come in order of name.
      await transaction`set local session_replication_role = replica`;
      const known = (await transaction<{ name: string }[]>`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`).map(({ name }) => name);
      if (head.tables.some(({ name }) => !known.includes(name)) || known.length !== head.tables.length) throw new NotWhole("of-another-version");
      await transaction.unsafe(`truncate ${known.map((name) => `public."${name}"`).join(", ")}`);
      for (const table of head.tables) {
        const expected = copyLine(table);
        const line = await parts.line();
        if (`${line}\n` !== expected) throw new NotWhole(line === undefined ? "cut-short" : "changed");
        const into = await transaction.unsafe(expected.replace(/;\n$/, "")).writable();
        for await (const rows of parts.rows()) if (!into.write(rows)) await once(into, "drain");
        into.end();
        await once(into, "finish");
      }
      const end = readEnd((await parts.line((line) => readEnd(line) === undefined)) ?? "");
      if (!end) throw new NotWhole("cut-short");
      if (end.sha256 !== parts.sha256()) throw new NotWhole("changed");
      for (const { name } of head.tables) {
        const [counted] = await transaction.unsafe<{ rows: string }[]>(`select count(*) as rows from public."${name}"`);
        if (Number(counted?.rows) !== end.rows[name]) throw new NotWhole("changed");
      }
      return end;
    });
  } catch (problem) {
    if (problem instanceof NotWhole) return problem.why;
    if (problem instanceof Error && (problem.message === "cut-short" || ("code" in problem && problem.code === "Z_BUF_ERROR"))) return "cut-short";
    // Rows that PostgreSQL cannot read, or a file whose compression ends early.
    if (problem instanceof Error && "code" in problem && (/^22/.test(String(problem.code)) || problem.code === "Z_DATA_ERROR")) return "changed";
    throw problem;
  }
}
