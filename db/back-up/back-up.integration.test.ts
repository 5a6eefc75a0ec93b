import { createHash, randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { aFullCase } from "../factories/make-full-case";
import { aLongHistory } from "../factories/make-long-history";
import { migrate, migrationHashes } from "../migrate.server";
import { urlOfDatabase } from "../testing/database-server";
import { testNow, useServiceDatabase } from "../testing/service-database";
import { restoreBackUp } from "./restore-back-up.server";
import { writeBackUp } from "./write-back-up.server";

const database = useServiceDatabase();
const server = inject("databaseServer");
const passwords = { appPassword: server.appPassword, systemPassword: server.systemPassword };

const made: string[] = [];
/** An empty database of the test's own; only the server is shared. */
async function emptyDatabase(): Promise<string> {
  const name = `worklocal_test_${randomBytes(6).toString("hex")}`;
  const sql = postgres(server.ownerUrl, { max: 1 });
  await sql`create database ${sql(name)}`.finally(() => sql.end());
  made.push(name);
  return urlOfDatabase(server.ownerUrl, name);
}

const taken = async (url: string): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of writeBackUp(url, testNow)) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
};

function* piecesOf(bytes: Buffer, size = 64 * 1024): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** What another version would have written: its last line agrees with the rest. */
function hashedAnew(text: string): Buffer {
  const at = text.lastIndexOf("-- Work Local back-up ends");
  const sha256 = createHash("sha256").update(text.slice(0, at)).digest("hex");
  return Buffer.from(text.slice(0, at) + text.slice(at).replace(/"sha256":"[0-9a-f]+"/, `"sha256":"${sha256}"`));
}

const restored = (url: string, bytes: Buffer) => restoreBackUp(url, passwords, () => Readable.from(piecesOf(bytes)));

/** Every row of every table as text, in order, so that two databases can be held beside each other. */
async function everything(url: string): Promise<Record<string, string[]>> {
  const sql = postgres(url, { max: 1 });
  try {
    const tables = (await sql<{ name: string }[]>`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`).map(({ name }) => name);
    const found: Record<string, string[]> = {};
    for (const name of tables) found[name] = (await sql.unsafe<{ row: string }[]>(`select t::text as row from public."${name}" t order by 1`)).map(({ row }) => row);
    return found;
  } finally {
    await sql.end();
  }
}

const countTables = async (url: string): Promise<number> => {
  const sql = postgres(url, { max: 1 });
  return Number((await sql<{ count: string }[]>`select count(*) from information_schema.tables where table_schema = 'public'`.finally(() => sql.end()))[0]?.count);
};

describe("a back-up", () => {
  let bytes: Buffer;
  beforeAll(async () => {
    const made = await aFullCase();
    // More than a stream holds at once, and not in the last table: what comes after must still be read.
    await aLongHistory(made, made.lead, { events: 2_000, notes: 200 });
    const sql = postgres(database.ownerUrl, { max: 1 });
    // What text formats stumble over.
    await sql`update residents set help_needed = ${"a\tb\\c\nd \\. é 漢"} where true`.finally(() => sql.end());
    bytes = await taken(database.ownerUrl);
  });
  afterAll(async () => {
    const sql = postgres(server.ownerUrl, { max: 1, onnotice: () => undefined });
    for (const name of made) await sql`drop database if exists ${sql(name)} with (force)`;
    await sql.end();
  });

  it("is restored row for row", async () => {
    const url = await emptyDatabase();
    const outcome = await restored(url, bytes);
    expect(outcome).toMatchObject({ madeAt: testNow.toISOString(), rows: { places: 1 } });
    const [before, after] = [await everything(database.ownerUrl), await everything(url)];
    expect(before.cases!.length).toBeGreaterThan(0);
    expect(after).toEqual(before);
  });

  it("brings what it was made with up to this version", async () => {
    const older = await emptyDatabase();
    const many = migrationHashes().length - 4;
    await migrate(older, passwords, many);
    const sql = postgres(older, { max: 1 });
    await sql`insert into places (id, slug, name, demonstration) values ('01900000-0000-7000-8000-000000000001', 'older', 'Older', false)`.finally(() => sql.end());
    const url = await emptyDatabase();
    expect(await restored(url, await taken(older))).toMatchObject({ rows: { places: 1 } });
    const newest = postgres(url, { max: 1 });
    const [ran] = await newest`select count(*)::int as many from drizzle.__drizzle_migrations`.finally(() => newest.end());
    expect(ran).toEqual({ many: migrationHashes().length });
  });

  it("leaves alone a database with a place in it", async () => {
    expect(await restored(database.ownerUrl, bytes)).toBe("not-empty");
  });

  it("keeps nothing of one that is cut short, changed, of another version, or no back-up at all", async () => {
    const url = await emptyDatabase();
    const text = bytes.toString();
    const cases: [string, Buffer, string][] = [
      ["half of it", bytes.subarray(0, bytes.length / 2), "cut-short"],
      ["without its last line", bytes.subarray(0, bytes.lastIndexOf("-- Work Local back-up ends")), "cut-short"],
      ["one letter of a name", Buffer.from(text.replace("COPY public.\"residents\"", "COPY public.\"residentz\"")), "changed"],
      ["a row less", Buffer.from(text.replace(/(FROM stdin;\n)[^\n\\]+\n/, "$1")), "changed"],
      ["one letter of what was written", Buffer.from(text.replace("\\\\c", "\\\\x")), "changed"],
      ["another migration, and rightly hashed", hashedAnew(text.replace(migrationHashes()[2]!, "0".repeat(64))), "of-another-version"],
      ["something else", Buffer.from("hello\n"), "not-a-back-up"],
    ];
    for (const [what, given, why] of cases) expect(await restored(url, given), what).toBe(why);
    expect(await countTables(url)).toBe(0);
    expect(await restored(url, bytes), "and then the whole").toMatchObject({ rows: { places: 1 } });
  });

  it("is refused to whoever the policies hold back", async () => {
    await expect(taken(database.url("app"))).rejects.toThrow("held-back");
  });
});
