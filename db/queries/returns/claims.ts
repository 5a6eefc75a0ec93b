import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { repeatKey, type MeasureDefinition } from "#app/domain/agreements/measure";
import { factWords } from "#app/domain/agreements/words";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { outcomeKinds } from "#app/domain/outcomes/outcome";
import type { StaffActor } from "#app/domain/people/actor";
import type { ReturnLine } from "#app/domain/returns/return-line";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { claims } from "../../schema/agreements";
import { caseEvents } from "../../schema/cases";

const rowsAtOnce = 1_000;
const kindsOfOutcome: readonly string[] = outcomeKinds;
const isOfOutcome = ({ kind }: ReturnLine) => kindsOfOutcome.includes(kind);

async function inParts<Row>(rows: readonly Row[], keep: (part: Row[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) await keep(rows.slice(from, from + rowsAtOnce));
}

/** What earlier returns claimed and this one takes back: marked, never removed. */
export async function withdrawClaims({ db }: Deps, returnId: string, lines: readonly ReturnLine[]): Promise<void> {
  await inParts(lines.filter(({ events }) => events === -1), (part) => {
    const parts = JSON.stringify(part.flatMap(({ factId, measureCode, shares }) => shares.map(({ streamId }) => ({ fact: factId, measure: measureCode, stream: streamId }))));
    const taken = sql`(${claims.factKey}, ${claims.measureCode}, ${claims.streamId}) in (select fact, measure, stream from jsonb_to_recordset(${parts}::jsonb) as taken (fact text, measure text, stream uuid))`;
    return db.update(claims).set({ withdrawnInReturnId: returnId }).where(and(isNull(claims.withdrawnInReturnId), taken));
  });
}

/** Undoes what a return that is superseded did: its claims are taken back by itself, and what it took back is claimed again. */
export async function undoClaims(db: Db, returnId: string): Promise<void> {
  // In this order: what it claimed may have taken the place of what it took back.
  await db.update(claims).set({ withdrawnInReturnId: returnId }).where(and(eq(claims.returnId, returnId), isNull(claims.withdrawnInReturnId)));
  await db.update(claims).set({ withdrawnInReturnId: null }).where(and(eq(claims.withdrawnInReturnId, returnId), ne(claims.returnId, returnId)));
}

/** A row for each stream's share of each line. The database refuses a second claim of the same, shares that pass 100 together, and a second one of a person where a measure counts one in so many months. */
export async function addClaims({ db, now, newId }: Deps, returnId: string, lines: readonly ReturnLine[], measures: readonly MeasureDefinition[]): Promise<void> {
  const claimedOn = londonDayOf(now());
  const measureOf = new Map(measures.map((measure) => [`${measure.code} ${measure.version}`, measure]));
  const limitOf = ({ measureCode, measureVersion }: ReturnLine) => {
    const measure = measureOf.get(`${measureCode} ${measureVersion}`);
    return measure?.oncePerMonths === undefined ? {} : { repeatKey: repeatKey(measure), oncePerMonths: measure.oncePerMonths };
  };
  const rows = lines
    .filter(({ events }) => events === 1)
    .flatMap((line) =>
      line.shares.map(({ streamId, share }) => ({
        id: newId(),
        factKey: line.factId,
        outcomeId: isOfOutcome(line) ? line.factId : undefined,
        caseId: line.caseId,
        measureCode: line.measureCode,
        happenedOn: line.happenedOn,
        ...limitOf(line),
        streamId,
        share,
        returnId,
        claimedOn,
      })),
    );
  await inParts(rows, (part) => db.insert(claims).values(part));
}

/** Tells the cases' stories that an outcome was claimed: for staff, the resident has seen the outcome itself. */
export async function addClaimedEvents({ db, now, newId }: Deps, by: StaffActor, lines: readonly ReturnLine[]): Promise<void> {
  const recordedAt = now();
  const happenedOn = londonDayOf(recordedAt);
  const rows = lines
    .filter((line) => line.events === 1 && isOfOutcome(line))
    .map(({ caseId, factId, kind, measureCode }) => ({
      id: newId(),
      caseId,
      kind: "outcome_claimed" as const,
      happenedOn,
      recordedAt,
      actorId: by.id,
      actorName: by.name,
      details: { outcomeId: factId, kind, title: factWords[kind], measureCode },
      residentMaySee: false,
    }));
  await inParts(rows, (part) => db.insert(caseEvents).values(part));
}
