import { createHash } from "node:crypto";
import postgres from "postgres";
import { copyLine, endLine, endOfRows, headLine, type BackedUpTable } from "./format";

/**
 * A back-up of everything in the database as it stood at one moment, part by part: nobody waits for it, and nothing that is committed
 * meanwhile is half in it. `tell` gets each table when it is through. Throws `held-back` where the user of the address is one whom the
 * policies hold back: it would see no rows and make an empty back-up.
 */
export async function* writeBackUp(ownerUrl: string, madeAt: Date, tell: (table: string, rows: number) => void = () => undefined): AsyncGenerator<Buffer> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined, connect_timeout: 10 });
  const hash = createHash("sha256");
  const part = (text: string | Buffer) => {
    const bytes = typeof text === "string" ? Buffer.from(text) : text;
    hash.update(bytes);
    return bytes;
  };
  try {
    const [user] = await sql<{ sees: boolean }[]>`select rolsuper or rolbypassrls as sees from pg_roles where rolname = current_user`;
    if (!user?.sees) throw new Error("held-back");
    await sql`begin isolation level repeatable read read only`;
    const [moment] = await sql<{ snapshot: string }[]>`select pg_export_snapshot() as snapshot`;
    const migrations = (await sql<{ hash: string }[]>`select hash from drizzle.__drizzle_migrations order by created_at, id`).map((row) => row.hash);
    const columns = await sql<{ table: string; column: string }[]>`
      select c.table_name as "table", c.column_name as "column" from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER' order by c.table_name, c.ordinal_position`;
    const tables: BackedUpTable[] = [...new Set(columns.map(({ table }) => table))].map((name) => ({ name, columns: columns.filter(({ table }) => table === name).map(({ column }) => column) }));
    yield part(headLine({ format: 1, madeAt: madeAt.toISOString(), migrations, tables }));
    const rows: Record<string, number> = {};
    for (const table of tables) {
      yield part(copyLine(table));
      let count = 0;
      for await (const chunk of rowsOf(ownerUrl, moment!.snapshot, table)) {
        // A line break within a row is written as \n: each byte of one ends a row.
        for (const byte of chunk) if (byte === 10) count += 1;
        yield part(chunk);
      }
      yield part(endOfRows);
      rows[table.name] = count;
      tell(table.name, count);
    }
    await sql`commit`;
    yield Buffer.from(endLine({ rows, sha256: hash.digest("hex") }));
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/**
 * A table's rows at the moment of the snapshot, over a connection of its own: postgres.js leaves a connection deaf whose copy ended while
 * the reader was behind, so that nothing else could be asked of it.
 */
async function* rowsOf(ownerUrl: string, snapshot: string, { name, columns }: BackedUpTable): AsyncGenerator<Buffer> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined, connect_timeout: 10 });
  try {
    await sql`begin isolation level repeatable read read only`;
    await sql.unsafe(`set transaction snapshot '${snapshot}'`);
    for await (const chunk of await sql.unsafe(`copy public."${name}" (${columns.map((column) => `"${column}"`).join(", ")}) to stdout`).readable()) yield chunk as Buffer;
  } finally {
    await sql.end({ timeout: 0 });
  }
}
