import { and, asc, count, eq, gt, inArray, ne, sql } from "drizzle-orm";
import type { FileLine } from "#app/domain/returns/file";
import type { ReturnLine } from "#app/domain/returns/return-line";
import type { PeopleAlike, PersonsEvents } from "#app/domain/publishing/return-publication";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { returnLines, returns } from "../../schema/agreements";
import { cases } from "../../schema/cases";
import { ageBandIn } from "./age-band-in";
import { keptStatuses } from "./returns";

/** A line as it is kept, with the reference that stands for the person in the file: frozen with it, so the file's bytes never change. */
export interface LineToKeep extends FileLine {
  restricted: boolean;
}

const rowsAtOnce = 1_000;

/** Puts these lines, in this order, in the place of what an earlier build left. */
export async function replaceLines({ db, newId }: Deps, returnId: string, lines: readonly LineToKeep[]): Promise<void> {
  await db.delete(returnLines).where(eq(returnLines.returnId, returnId));
  for (let from = 0; from < lines.length; from += rowsAtOnce) {
    const rows = lines.slice(from, from + rowsAtOnce).map(({ line, ...kept }, index) => ({ ...kept, id: newId(), returnId, position: from + index + 1, caseId: line.caseId, measureCode: line.measureCode, line }));
    await db.insert(returnLines).values(rows);
  }
}

/** The lines after a position, in the order of the file. */
export async function listLinesAfter(db: Db, returnId: string, position: number, most: number): Promise<(FileLine & { position: number })[]> {
  return db
    .select({ position: returnLines.position, participant: returnLines.participant, line: returnLines.line })
    .from(returnLines)
    .where(and(eq(returnLines.returnId, returnId), gt(returnLines.position, position)))
    .orderBy(asc(returnLines.position))
    .limit(most);
}

/** Every line of a return, in the order of the file. */
export async function listLines(db: Db, returnId: string): Promise<ReturnLine[]> {
  const rows = await db.select({ line: returnLines.line }).from(returnLines).where(eq(returnLines.returnId, returnId)).orderBy(asc(returnLines.position));
  return rows.map(({ line }) => line);
}

/** How many lines a return has, restricted cases too. */
export async function countLines(db: Db, returnId: string): Promise<number> {
  const [row] = await db.select({ lines: count() }).from(returnLines).where(eq(returnLines.returnId, returnId));
  return row?.lines ?? 0;
}

/** People and events by measure, counted where the lines lie: the same sums as the domain's `totalsOf`, without carrying every line here. */
export async function tallyLines(db: Db, returnId: string): Promise<Map<string, { people: number; events: number; added: number; takenBack: number }>> {
  const claim = sql`${returnLines.line} ->> 'lineKind' = 'claim'`;
  const events = sql`${returnLines.line} ->> 'events'`;
  const rows = await db
    .select({
      measureCode: returnLines.measureCode,
      people: sql<number>`(count(distinct ${returnLines.line} ->> 'residentId') filter (where ${claim}))::int`,
      events: sql<number>`(count(*) filter (where ${claim}))::int`,
      added: sql<number>`(count(*) filter (where not ${claim} and ${events} = '1'))::int`,
      takenBack: sql<number>`(count(*) filter (where not ${claim} and ${events} = '-1'))::int`,
    })
    .from(returnLines)
    .where(eq(returnLines.returnId, returnId))
    .groupBy(returnLines.measureCode)
    .orderBy(returnLines.measureCode);
  return new Map(rows.map(({ measureCode, ...tally }) => [measureCode, tally]));
}

/** How many people have exactly the same events in a quarter under each measure, by offer and age band: what suppression must know of them. */
export async function listPeopleAlike(db: Db, returnId: string): Promise<Map<string, PeopleAlike[]>> {
  const line = (name: string) => sql`${returnLines.line} ->> ${sql.raw(`'${name}'`)}`;
  const cells = sql`select ${returnLines.measureCode} as measure, ${line("residentId")} as person, ${line("offer")} as offer, ${ageBandIn(sql`(${line("ageAtStart")})::int`)} as age, count(*)::int as events
    from ${returnLines} where ${returnLines.returnId} = ${returnId} and ${line("lineKind")} = 'claim' group by 1, 2, 3, 4`;
  const rows = await db.execute<{ measure: string; events: PersonsEvents[]; people: number }>(sql`
    with cells as (${cells}),
      persons as (select measure, jsonb_agg(jsonb_build_object('offer', offer, 'age', age, 'events', events) order by offer, age) as events from cells group by measure, person)
    select measure, events, count(*)::int as people from persons group by measure, events order by measure, events`);
  const found = new Map<string, PeopleAlike[]>();
  for (const { measure, events, people } of rows) found.set(measure, [...(found.get(measure) ?? []), { events, people }]);
  return found;
}

/** The lines about these cases in every return of the agreement that is frozen, whatever stream it is for, but one return's. */
export async function listClaimedLines(db: Db, { agreementId, butOf }: { agreementId: string; butOf: string }, caseIds: readonly string[]): Promise<ReturnLine[]> {
  const rows = await db
    .select({ line: returnLines.line })
    .from(returnLines)
    .innerJoin(returns, and(eq(returns.placeId, returnLines.placeId), eq(returns.id, returnLines.returnId)))
    .where(
      and(
        eq(returns.agreementId, agreementId),
        ne(returns.id, butOf),
        inArray(returns.status, [...keptStatuses]),
        sql`${returnLines.caseId} = any(${`{${caseIds.join(",")}}`}::uuid[])`,
      ),
    )
    .orderBy(asc(returns.quarter), asc(returns.frozenAt), asc(returnLines.position));
  return rows.map(({ line }) => line);
}

/** The references of those of these cases that whoever asks may see, restricted ones left out. */
export async function findReferences(db: Db, caseIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .select({ id: cases.id, reference: cases.reference })
    .from(cases)
    .where(and(sql`${cases.id} = any(${`{${caseIds.join(",")}}`}::uuid[])`, eq(cases.restricted, false)))
    .orderBy(asc(cases.id));
  return new Map(rows.map(({ id, reference }) => [id, reference]));
}
