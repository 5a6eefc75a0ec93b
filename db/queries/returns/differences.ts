import { sql } from "drizzle-orm";
import type { ReturnLine } from "#app/domain/returns/return-line";
import type { Db } from "../../client.server";

/** How two returns differ under one measure, restricted cases too. */
export interface MeasureDiffers {
  measureCode: string;
  same: number;
  added: number;
  removed: number;
  changed: number;
}

export const differences = ["added", "removed", "changed"] as const;
export type Difference = (typeof differences)[number];

/** What a line is but for the return it stands in: where it stands is no difference. */
const content = (alias: string) => sql.raw(`(${alias}.line - 'returnQuarter' - 'ofStream')`);

/** Lines of one return beside those of another: a line is known by its fact, measure and direction, as in `diffReturns`. */
const sideBySide = (beforeId: string, afterId: string) => sql`
  select coalesce(a.measure_code, b.measure_code) as measure_code, coalesce(a.case_id, b.case_id) as case_id, coalesce(a.place_id, b.place_id) as place_id, coalesce(a.restricted, false) or coalesce(b.restricted, false) as restricted,
    b.line as before, a.line as after,
    case when b.line is null then 'added' when a.line is null then 'removed' when ${content("a")} is distinct from ${content("b")} then 'changed' else 'same' end as difference
  from (select * from return_lines where return_id = ${beforeId}) b full join (select * from return_lines where return_id = ${afterId}) a on a.line ->> 'id' = b.line ->> 'id'`;

/** Sums by measure, in order of code, counted where the lines lie. */
export async function tallyDifferences(db: Db, beforeId: string, afterId: string): Promise<MeasureDiffers[]> {
  const of = (difference: string) => sql`(count(*) filter (where difference = ${difference}))::int`;
  const rows = await db.execute<{ measure_code: string; same: number; added: number; removed: number; changed: number }>(sql`
    select measure_code, ${of("same")} as same, ${of("added")} as added, ${of("removed")} as removed, ${of("changed")} as changed from (${sideBySide(beforeId, afterId)}) as lines group by measure_code order by measure_code`);
  return rows.map(({ measure_code: measureCode, ...sums }) => ({ measureCode, ...sums }));
}

export interface LineDiffers {
  before: ReturnLine | null;
  after: ReturnLine | null;
}

/** One page of the lines that differ in a way under a measure. Those of restricted cases, or of cases not shown to whoever asks, are left out and only counted. */
export async function listDifferences(db: Db, [beforeId, afterId]: readonly [string, string], of: { measure: string; difference: Difference }, { offset, most }: { offset: number; most: number }): Promise<{ shown: number; lines: LineDiffers[] }> {
  const mayBeShown = sql`from (${sideBySide(beforeId, afterId)}) as lines join cases c on c.place_id = lines.place_id and c.id = lines.case_id
    where lines.measure_code = ${of.measure} and lines.difference = ${of.difference} and not lines.restricted and not c.restricted`;
  const [counted] = await db.execute<{ shown: number }>(sql`select count(*)::int as shown ${mayBeShown}`);
  const rows = await db.execute<{ before: ReturnLine | null; after: ReturnLine | null }>(sql`
    select lines.before, lines.after ${mayBeShown} order by coalesce(lines.after, lines.before) ->> 'happenedOn', coalesce(lines.after, lines.before) ->> 'caseReference', coalesce(lines.after, lines.before) ->> 'id' limit ${most} offset ${offset}`);
  return { shown: counted?.shown ?? 0, lines: rows.map(({ before, after }) => ({ before, after })) };
}
