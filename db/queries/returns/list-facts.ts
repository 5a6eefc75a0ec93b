import { and, asc, countDistinct, eq, gt, inArray, isNotNull, min, sql, type Column, type SQL } from "drizzle-orm";
import type { CountableFact, SupportFact } from "#app/domain/agreements/countable-fact";
import { triageFacts } from "#app/domain/applications/triage-facts";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { Activity } from "#app/domain/applications/application";
import { jobEndsOf } from "#app/domain/outcomes/sustainment-check";
import { spellsOf } from "#app/domain/outcomes/sustainment";
import type { SupportedCase } from "#app/domain/returns/return-line";
import type { Db } from "../../client.server";
import { applications } from "../../schema/applications";
import { barriers, caseEvents, cases, enrolments } from "../../schema/cases";
import { employerConfirmations } from "../../schema/evidence";
import { outcomes } from "../../schema/outcomes";
import { residents } from "../../schema/people";
import { planAgreements } from "../../schema/plans";
import { sustainmentChecks } from "../../schema/support";
import { outcomeRows } from "../outcomes/outcome-rows";
import { withoutNulls } from "../outcomes/without-nulls";

/** Everything some residents' cases give a measure to count, in one go: a handful of statements, however many residents. */
export interface FactsOfResidents {
  facts: CountableFact[];
  cases: (SupportedCase & { restricted: boolean })[];
}

const oneOf = (column: Column, ids: readonly string[]): SQL => sql`${column} = any(${`{${ids.join(",")}}`}::uuid[])`;

/** The next residents who have a case, in a settled order; begin with no `after`. */
export async function listResidentsWithCases(db: Db, most: number, after?: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: cases.residentId })
    .from(cases)
    .where(after ? gt(cases.residentId, after) : undefined)
    .orderBy(asc(cases.residentId))
    .limit(most);
  return rows.map(({ id }) => id);
}

/** How many residents have a case. */
export async function countResidentsWithCases(db: Db): Promise<number> {
  const [row] = await db.select({ residents: countDistinct(cases.residentId) }).from(cases);
  return row?.residents ?? 0;
}

/** Their cases and facts, as far as the database shows them to whoever asks: the service counts restricted cases, an adviser may not see them all. */
export async function listFacts(db: Db, residentIds: readonly string[]): Promise<FactsOfResidents> {
  const caseRows = await listCases(db, residentIds);
  const ids = caseRows.map(({ caseId }) => caseId);
  const records = await outcomeRows(db, oneOf(outcomes.residentId, residentIds));
  const spells = groupBy(await listEnrolments(db, ids), ({ caseId }) => caseId);
  const checksOf = groupBy(await listEndedJobs(db, ids), ({ caseId }) => caseId);
  const toldByEmployers = groupBy(await listEndsByEmployers(db, ids), ({ caseId }) => caseId);
  const recordsOf = groupBy(records, ({ caseId }) => caseId);
  return {
    facts: [...records, ...(await listSupportFacts(db, caseRows, ids))],
    cases: caseRows.map(({ supportStartedOn, closedOn, activity, firstMetOn: _firstMetOn, ...row }) => ({
      ...row,
      supportStartedOn: supportStartedOn ?? undefined,
      supportEndedOn: (supportStartedOn && closedOn) ?? undefined,
      neetAtStart: isKnown(activity) && supportStartedOn ? triageFacts({ activity }, supportStartedOn).neet : undefined,
      enrolments: (spells.get(row.caseId) ?? []).map(withoutNulls),
      spells: spellsOf(recordsOf.get(row.caseId) ?? [], [...jobEndsOf(checksOf.get(row.caseId) ?? [], (id) => records.find((record) => record.id === id)?.happenedOn), ...(toldByEmployers.get(row.caseId) ?? [])]),
    })),
  };
}

/** Of somebody whose activity is "something else" it is not known whether they are in education, employment or training. */
const isKnown = (activity: Activity | null): activity is Activity => activity !== null && activity !== "other";

type CaseRow = Awaited<ReturnType<typeof listCases>>[number];

const listCases = (db: Db, residentIds: readonly string[]) =>
  db
    .select({
      caseId: cases.id,
      caseReference: cases.reference,
      residentId: cases.residentId,
      restricted: cases.restricted,
      bornOn: residents.dateOfBirth,
      supportStartedOn: cases.supportStartedOn,
      closedOn: cases.closedOn,
      firstMetOn: cases.firstMetOn,
      // What they said when this case began: the first application of it.
      activity: sql<Activity | null>`(select ${applications.answers} ->> 'activity' from ${applications} where ${applications.placeId} = ${cases.placeId} and ${applications.caseId} = ${cases.id} order by ${applications.submittedAt}, ${applications.id} limit 1)`,
    })
    .from(cases)
    .innerJoin(residents, and(eq(residents.placeId, cases.placeId), eq(residents.id, cases.residentId)))
    .where(oneOf(cases.residentId, residentIds))
    .orderBy(asc(cases.id));

const listEndedJobs = async (db: Db, caseIds: readonly string[]) =>
  (
    await db
      .select({ caseId: sustainmentChecks.caseId, outcomeId: sustainmentChecks.outcomeId, weeks: sustainmentChecks.weeks, dueOn: sustainmentChecks.dueOn, answer: sustainmentChecks.answer, endedOn: sustainmentChecks.endedOn })
      .from(sustainmentChecks)
      .where(and(oneOf(sustainmentChecks.caseId, caseIds), isNotNull(sustainmentChecks.answer)))
      .orderBy(asc(sustainmentChecks.dueOn), asc(sustainmentChecks.id))
  ).map(withoutNulls);

/** The last day of work, where an employer said so. */
const listEndsByEmployers = async (db: Db, caseIds: readonly string[]) =>
  (
    await db
      .select({ caseId: employerConfirmations.caseId, outcomeId: employerConfirmations.outcomeId, endedOn: employerConfirmations.endedOn })
      .from(employerConfirmations)
      .where(and(oneOf(employerConfirmations.caseId, caseIds), isNotNull(employerConfirmations.endedOn)))
      .orderBy(asc(employerConfirmations.answeredAt), asc(employerConfirmations.id))
  ).flatMap(({ endedOn, ...row }) => (endedOn === null ? [] : [{ ...row, endedOn }]));

const listEnrolments = (db: Db, caseIds: readonly string[]) =>
  db
    .select({ caseId: enrolments.caseId, offer: enrolments.offer, fromOn: enrolments.fromOn, untilOn: enrolments.untilOn })
    .from(enrolments)
    .where(oneOf(enrolments.caseId, caseIds))
    .orderBy(asc(enrolments.fromOn), asc(enrolments.id));

/** First meetings, first agreements of a plan and closed barriers. Their ids stay the same for as long as the fact is there. */
async function listSupportFacts(db: Db, caseRows: readonly CaseRow[], caseIds: readonly string[]): Promise<SupportFact[]> {
  const residentOf = new Map(caseRows.map(({ caseId, residentId }) => [caseId, residentId]));
  const about = (caseId: string) => ({ caseId, residentId: residentOf.get(caseId)!, evidenceLevel: "adviser_seen" as const });
  const tellings = await listTellings(db, caseIds);
  const recorded = (caseId: string, kind: string, on: CalendarDay, code = "") => {
    const told = tellings.get([caseId, kind, on, code].join("/"));
    return { recordedAt: told ?? new Date(`${on}T12:00:00Z`), recordedBy: "" };
  };

  const meetings = caseRows.flatMap(({ caseId, firstMetOn }): SupportFact[] =>
    firstMetOn ? [{ ...about(caseId), ...recorded(caseId, "contact_recorded", firstMetOn), id: `${caseId}/first-meeting`, kind: "first_meeting_held", happenedOn: firstMetOn }] : [],
  );
  const plans = (await listFirstAgreements(db, caseIds)).map(
    ({ id, caseId, agreedOn, recordedAt }): SupportFact => ({ ...about(caseId), id, kind: "plan_agreed", happenedOn: agreedOn, recordedAt, recordedBy: "" }),
  );
  const closed = (await listClosedBarriers(db, caseIds)).flatMap(({ id, caseId, code, closedOn }): SupportFact[] =>
    closedOn ? [{ ...about(caseId), ...recorded(caseId, "barrier_closed", closedOn, code), id, kind: "barrier_closed", happenedOn: closedOn, barrierCode: code }] : [],
  );
  return [...meetings, ...plans, ...closed];
}

/** When the case's story first told of a meeting or a closed barrier: the instant it was recorded, which may be long after the day. */
async function listTellings(db: Db, caseIds: readonly string[]): Promise<Map<string, Date>> {
  const code = sql<string>`coalesce(${caseEvents.details} ->> 'code', '')`;
  const rows = await db
    .select({ caseId: caseEvents.caseId, kind: caseEvents.kind, on: caseEvents.happenedOn, code, at: min(caseEvents.recordedAt) })
    .from(caseEvents)
    .where(and(oneOf(caseEvents.caseId, caseIds), inArray(caseEvents.kind, ["contact_recorded", "barrier_closed"])))
    .groupBy(caseEvents.caseId, caseEvents.kind, caseEvents.happenedOn, sql`4`)
    .orderBy(caseEvents.caseId, caseEvents.kind, caseEvents.happenedOn, sql`4`);
  return new Map(rows.map(({ caseId, kind, on, code: ofWhat, at }) => [[caseId, kind, on, kind === "contact_recorded" ? "" : ofWhat].join("/"), at!]));
}

const listFirstAgreements = (db: Db, caseIds: readonly string[]) =>
  db
    .selectDistinctOn([planAgreements.caseId], { id: planAgreements.id, caseId: planAgreements.caseId, agreedOn: planAgreements.agreedOn, recordedAt: planAgreements.recordedAt })
    .from(planAgreements)
    .where(oneOf(planAgreements.caseId, caseIds))
    .orderBy(asc(planAgreements.caseId), asc(planAgreements.recordedAt), asc(planAgreements.id));

const listClosedBarriers = (db: Db, caseIds: readonly string[]) =>
  db
    .select({ id: barriers.id, caseId: barriers.caseId, code: barriers.code, closedOn: barriers.closedOn })
    .from(barriers)
    .where(and(oneOf(barriers.caseId, caseIds), isNotNull(barriers.closedOn)))
    .orderBy(asc(barriers.caseId), asc(barriers.id));

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
