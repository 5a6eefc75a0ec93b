import type { Sql } from "postgres";
import { parseReference } from "#app/domain/people/reference";
import { day, londonDayOf } from "#app/domain/calendar/calendar-day";
import { nextThings } from "#app/domain/cases/next-things";
import { checkNewOutcome } from "#app/domain/outcomes/new-outcome";
import { stands } from "#app/domain/outcomes/outcome";
import { nameKey } from "#app/domain/people/name";
import { asService } from "#db/client.server";
import { findCaseFacts } from "#db/queries/cases/find-case-facts";
import { listOutcomesOfCase } from "#db/queries/outcomes/outcome-rows";
import type { TableToCopy } from "./plan";

/** What is wrong in the grown place, in sentences; none where all is as the service would have made it. */
export async function checkPlace(sql: Sql, tables: readonly TableToCopy[], sample: number): Promise<{ looked: number; wrong: string[] }> {
  const drawn = await sql<{ id: string; reference: string; openedOn: string; first: string; last: string; nameKey: string; bornOn: string; nextThing: string | null; nextDueOn: string | null }[]>`
    select c.id, c.reference, c.opened_on::text as "openedOn", r.first_name as first, r.last_name as last, r.name_key as "nameKey", r.date_of_birth::text as "bornOn", c.next_thing as "nextThing", c.next_due_on::text as "nextDueOn"
    from cases c join residents r on r.place_id = c.place_id and r.id = c.resident_id
    where c.id::text < '1' order by md5(c.id::text), c.id limit ${sample}`;
  const today = londonDayOf(new Date());
  const wrong: string[] = [];
  await asService(async (db) => {
    const facts = await findCaseFacts(db, drawn.map(({ id }) => id), today);
    for (const each of drawn) {
      const say = (sentence: string) => wrong.push(`${each.reference}: ${sentence}`);
      if (parseReference(each.reference) !== each.reference) say("the reference's check does not hold");
      if (nameKey(`${each.first} ${each.last}`) !== each.nameKey) say("the name is not found by its key");
      const found = facts.get(each.id);
      const next = found && nextThings(found, today)[0];
      if (!found) say("has no facts");
      else if ((next?.reason ?? null) !== each.nextThing || (next?.dueOn ?? null) !== each.nextDueOn) say(`waits for "${each.nextThing}" by ${each.nextDueOn}, and by the rules for "${next?.reason}" by ${next?.dueOn}`);
      for (const outcome of (await listOutcomesOfCase(db, each.id)).filter(stands)) {
        for (const { message } of checkNewOutcome(outcome, { today, caseOpenedOn: day(each.openedOn), bornOn: day(each.bornOn) })) say(`an outcome could not be recorded so: ${message}`);
      }
    }
  });
  return { looked: drawn.length, wrong: [...wrong, ...(await orphans(sql, tables))] };
}

/** References that lead nowhere, in all rows: triggers slept while they were copied. */
async function orphans(sql: Sql, tables: readonly TableToCopy[]): Promise<string[]> {
  const copied = new Set(tables.map(({ name }) => name));
  const keys = await sql<{ table: string; column: string; to: string }[]>`
    select conrelid::regclass::text as "table", (regexp_match(pg_get_constraintdef(oid), 'FOREIGN KEY \\(place_id, (\\w+)\\)'))[1] as "column", confrelid::regclass::text as "to"
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and pg_get_constraintdef(oid) like 'FOREIGN KEY (place_id, %' order by 1, 2, 3`;
  const found: string[] = [];
  for (const { table, column, to } of keys) {
    if (!copied.has(table)) continue;
    const [row] = await sql.unsafe<{ lost: string }[]>(`select count(*) as lost from "${table}" t where t."${column}" is not null and not exists (select 1 from "${to}" o where o.place_id = t.place_id and o.id = t."${column}")`);
    if (row && row.lost !== "0") found.push(`${row.lost} rows of ${table} name by ${column} what is not in ${to}`);
  }
  return found;
}
