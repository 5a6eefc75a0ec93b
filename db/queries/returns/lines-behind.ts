import { and, asc, count, eq, sql, type SQL } from "drizzle-orm";
import { ageBandOfCode, codeOfAgeBand, noneOfThem, type Breakdown, type CountedThing, type LinesAsked } from "#app/domain/returns/drill";
import type { ReturnLine } from "#app/domain/returns/return-line";
import type { Db } from "../../client.server";
import { returnLines } from "../../schema/agreements";
import { cases } from "../../schema/cases";
import { ageBandIn } from "./age-band-in";

const field = (name: string) => sql`${returnLines.line} ->> ${sql.raw(`'${name}'`)}`;
const isClaim = sql`${field("lineKind")} = 'claim'`;
const whatIs: Record<CountedThing, SQL> = { people: isClaim, events: isClaim, added: sql`(not ${isClaim} and ${field("events")} = '1')`, "taken-back": sql`(not ${isClaim} and ${field("events")} = '-1')` };
const age = ageBandIn(sql`(${field("ageAtStart")})::int`);

/** The lines of a return that an address asks for, restricted cases too. */
function asked(returnId: string, { measure, what, stream, offer, age: band }: LinesAsked): SQL {
  const of = (expression: SQL, wanted: string | undefined) => (wanted === undefined ? undefined : wanted === noneOfThem ? sql`${expression} is null` : sql`${expression} = ${wanted}`);
  return and(
    eq(returnLines.returnId, returnId),
    measure === undefined ? undefined : eq(returnLines.measureCode, measure),
    what && whatIs[what],
    stream === undefined ? undefined : stream === noneOfThem ? sql`jsonb_array_length(${returnLines.line} -> 'shares') = 0` : sql`${returnLines.line} -> 'shares' @> ${JSON.stringify([{ streamCode: stream }])}::jsonb`,
    of(field("offer"), offer),
    of(age, band === undefined || band === noneOfThem ? band : ageBandOfCode(band)),
  )!;
}

const theirCase = and(eq(cases.placeId, returnLines.placeId), eq(cases.id, returnLines.caseId));
/** Of a case that is restricted, or not shown to whoever asks, nothing is told: its lines are counted. */
const isShown = sql`(${cases.id} is not null and not ${cases.restricted} and not ${returnLines.restricted})`;

/** Everybody and everything behind a number, and how much of it may be shown. */
export async function countLinesBehind(db: Db, returnId: string, of: LinesAsked): Promise<{ lines: number; people: number; shown: number }> {
  const [row] = await db
    .select({ lines: count(), people: sql<number>`count(distinct ${field("residentId")})::int`, shown: sql<number>`(count(*) filter (where ${isShown}))::int` })
    .from(returnLines)
    .leftJoin(cases, theirCase)
    .where(asked(returnId, of));
  return row ?? { lines: 0, people: 0, shown: 0 };
}

export interface LineShown {
  position: number;
  participant: string;
  line: ReturnLine;
}

/** One page of the lines that may be shown, in the order of the file. */
export async function listLinesBehind(db: Db, returnId: string, of: LinesAsked, { offset, most }: { offset: number; most: number }): Promise<LineShown[]> {
  return db
    .select({ position: returnLines.position, participant: returnLines.participant, line: returnLines.line })
    .from(returnLines)
    .innerJoin(cases, theirCase)
    .where(and(asked(returnId, of), isShown))
    .orderBy(asc(returnLines.position))
    .limit(most)
    .offset(offset);
}

/** People and events of the quarter by measure and part. An event that two streams pay for stands with both. */
export async function tallyParts(db: Db, returnId: string, by: Breakdown): Promise<{ measureCode: string; part: string; people: number; events: number }[]> {
  const part = by === "offer" ? field("offer") : by === "age" ? age : sql`share ->> 'streamCode'`;
  const shares = sql`lateral jsonb_array_elements(case when jsonb_array_length(${returnLines.line} -> 'shares') = 0 then '[{}]'::jsonb else ${returnLines.line} -> 'shares' end) as share`;
  const rows = await db.execute<{ measure_code: string; part: string | null; people: number; events: number }>(sql`
    select ${returnLines.measureCode} as measure_code, ${part} as part, count(distinct ${field("residentId")})::int as people, count(*)::int as events
    from ${returnLines} ${by === "stream" ? sql`cross join ${shares}` : sql``} where ${returnLines.returnId} = ${returnId} and ${isClaim}
    group by 1, 2 order by 1, 2`);
  return rows.map(({ measure_code: measureCode, part: code, people, events }) => ({ measureCode, part: by === "age" ? codeOfAgeBand(code) : (code ?? noneOfThem), people, events }));
}
