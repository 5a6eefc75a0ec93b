import { createHash } from "node:crypto";
import type { Sql } from "postgres";
import { makeReference } from "#app/domain/people/reference";
import { nameKey } from "#app/domain/people/name";
import { besides, hangingOnCases, mayHoldOthers, mostWithin, type Column, type Reference, type TableToCopy } from "./plan";

const uuidPattern = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const referencePattern = "WL-[0-9A-Z]{4}-[0-9A-Z]{4}";

/** The tables to copy as they stand in the database, with their columns in order. */
export async function tablesToCopy(sql: Sql): Promise<TableToCopy[]> {
  const references = await sql<Reference[]>`select conrelid::regclass::text as "from", confrelid::regclass::text as "to" from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by 1, 2`;
  const names = [...new Set([...besides, ...hangingOnCases(references)])];
  const columns = await sql<(Column & { table: string })[]>`select table_name as "table", column_name as name, udt_name as type, is_generated = 'ALWAYS' as generated from information_schema.columns where table_schema = 'public' order by table_name, ordinal_position`;
  return names.map((name) => ({ name, columns: columns.filter(({ table }) => table === name) }));
}

/** Which rows of a table each copy has: of people, the advisers and the residents alone. */
const whichRows: Readonly<Record<string, string>> = {
  staff: "where t.roles && array['adviser']::role[]",
  staff_hubs: "where exists (select 1 from growing.ids i where i.id = t.staff_id)",
  staff_credentials: "where exists (select 1 from growing.ids i where i.id = t.id)",
  accounts: "where exists (select 1 from growing.ids i where i.id = t.id)",
};

/**
 * Lays the rows to copy beside what each of their cells holds: an id of a row that is copied too (1, or 2 for a hub), and the ids and
 * references within longer text. Throws where a cell holds more than can be made anew.
 */
export async function stage(sql: Sql, tables: readonly TableToCopy[]): Promise<void> {
  await sql.unsafe("drop schema if exists growing cascade; create schema growing; create table growing.ids (id uuid primary key, kind int not null)");
  for (const { name, columns } of tables) {
    if (!columns.some((column) => column.name === "id") || name === "accounts" || name === "staff_credentials") continue;
    await sql.unsafe(`insert into growing.ids select t.id, ${name === "hubs" ? 2 : 1} from "${name}" t ${whichRows[name] ?? ""} on conflict do nothing`);
  }
  await sql.unsafe('create table growing."was" as select reference from cases union select reference from referrals');
  await layNames(sql);
  for (const table of tables) await stageTable(sql, table);
}

async function layNames(sql: Sql): Promise<void> {
  const people = await sql<{ first: string; last: string }[]>`select distinct on (first_name) first_name as first, last_name as last from residents order by first_name, last_name`;
  const rows = people.map(({ first, last }, number) => ({ number, first_name: first, first_key: nameKey(first), last_name: last, last_key: nameKey(last) }));
  await sql.unsafe("create table growing.names (number int primary key, first_name text, first_key text, last_name text, last_key text)");
  await sql`insert into growing.names ${sql(rows)}`;
}

async function stageTable(sql: Sql, { name, columns }: TableToCopy): Promise<void> {
  const kinds = columns.filter(({ name: column, type }) => type === "uuid" && column !== "place_id").map((column) => `(select i.kind from growing.ids i where i.id = t."${column.name}") as "is:${column.name}"`);
  const found = (column: string, kind: string, pattern: string, known: string) => `(select array_agg(distinct m[1]) from regexp_matches(t."${column}"::text, '(${pattern})', 'g') m where exists (${known})) as "${kind}:${column}"`;
  const held = columns.filter(mayHoldOthers).flatMap(({ name: column }) => [found(column, "ids", uuidPattern, "select 1 from growing.ids i where i.id = m[1]::uuid and i.kind = 1"), found(column, "references", referencePattern, 'select 1 from growing."was" w where w.reference = m[1]')]);
  const more = [...kinds, ...held, "row_number() over ()::int as number", "(select count(*)::int from growing.names) as names"].filter((each) => !columns.some((column) => each.endsWith(`as ${column.name}`)));
  await sql.unsafe(`create table growing."${name}" as select t.*, ${more.join(", ")} from "${name}" t ${whichRows[name] ?? ""}`);
  for (const { name: column } of columns.filter(mayHoldOthers)) {
    const [most] = await sql.unsafe<{ most: number | null }[]>(`select max(greatest(cardinality("ids:${column}"), cardinality("references:${column}"))) as most from growing."${name}"`);
    if ((most?.most ?? 0) > mostWithin) throw new Error(`a cell of ${name}.${column} holds ${most!.most} ids or references; at most ${mostWithin} are made anew`);
  }
}

/** A reference of its own for every case and referral of every copy, drawn by the domain's rule from the seed. */
export async function drawReferences(sql: Sql, seed: string, copies: { from: number; to: number }): Promise<void> {
  await sql.unsafe('create table growing."references" (number int, was text, made text, primary key (number, was))');
  const was = (await sql<{ reference: string }[]>`select reference from growing."was" order by reference`).map(({ reference }) => reference);
  const taken = new Set(was);
  for (let number = copies.from; number <= copies.to; number += 1) {
    const made = was.map((reference) => {
      for (let attempt = 0; ; attempt += 1) {
        const drawn = makeReference(createHash("sha256").update(`${seed} ${number} ${reference} ${attempt}`).digest());
        if (!taken.has(drawn)) return taken.add(drawn), drawn;
      }
    });
    await sql`insert into growing."references" select ${number}, w, m from unnest(${was}::text[], ${made}::text[]) as r (w, m)`;
  }
}
