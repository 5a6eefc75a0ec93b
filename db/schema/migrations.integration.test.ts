import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import { is } from "drizzle-orm";
import { generateDrizzleJson, generateMigration } from "drizzle-kit/api";
import { readdirSync, readFileSync } from "node:fs";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import journal from "../../migrations/meta/_journal.json";
import { useTestDatabase } from "../testing/test-database";
import * as schema from "./index";

const database = useTestDatabase();
let owner: postgres.Sql;
beforeAll(() => void (owner = postgres(database.ownerUrl, { max: 1 })));
afterAll(() => owner.end());

const tables = Object.values<unknown>(schema).filter((thing): thing is PgTable => is(thing, PgTable)).map((table) => getTableConfig(table));

describe("the migrations, from nothing", () => {
  it("are all written: the schema holds nothing they do not", async () => {
    const newest = journal.entries.at(-1)!;
    const snapshot = JSON.parse(readFileSync(`migrations/meta/${String(newest.idx).padStart(4, "0")}_snapshot.json`, "utf8")) as { id: string };
    expect(await generateMigration(snapshot as never, generateDrizzleJson(schema, snapshot.id) as never)).toEqual([]);
  });

  it("are all in the journal", () => {
    const files = readdirSync("migrations").filter((file) => file.endsWith(".sql")).sort();
    expect(files).toEqual(journal.entries.map(({ tag }) => `${tag}.sql`));
  });

  it("make the very columns the schema names, with their types and whether they may be empty", async () => {
    const made = await owner<{ table: string; column: string; type: string; must: boolean }[]>`
      select c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as must
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped`;
    const plain = (type: string) => type.replace("timestamp (3) with time zone", "timestamp(3) with time zone").replaceAll('"', "");
    const found = made.map(({ table, column, type, must }) => `${table}.${column} ${plain(type)}${must ? " not null" : ""}`).sort();
    const primary = (table: (typeof tables)[number]) => new Set(table.primaryKeys.flatMap(({ columns }) => columns.map(({ name }) => name)));
    const wanted = tables
      .flatMap((table) => table.columns.map((column) => `${table.name}.${column.name} ${plain(column.getSQLType())}${column.notNull || primary(table).has(column.name) ? " not null" : ""}`))
      .sort();
    expect(found).toEqual(wanted);
  });

  it("make every index and every rule the schema names", async () => {
    const indexes = await owner<{ indexname: string }[]>`select indexname from pg_indexes where schemaname = 'public' order by 1`;
    const checks = await owner<{ conname: string }[]>`select conname from pg_constraint where contype = 'c' and connamespace = 'public'::regnamespace order by 1`;
    for (const table of tables) {
      for (const { config } of table.indexes) if (config.name) expect(indexes.map(({ indexname }) => indexname)).toContain(config.name);
      for (const { name } of table.checks) expect(checks.map(({ conname }) => conname)).toContain(name);
    }
    expect(tables.flatMap((table) => table.checks).length).toBeGreaterThan(3);
  });

  it("put a place into the key of every table but those that name places and sessions", () => {
    const without = tables.filter((table) => !table.primaryKeys.some(({ columns }) => columns[0]?.name === "place_id")).map(({ name }) => name).sort();
    expect(without).toEqual(["accounts", "places", "sessions"]);
  });
});
