import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import type { CaseFacts, ReferralWaiting } from "#app/domain/cases/next-things";
import type { Db } from "../../client.server";
import { triageEntries } from "../../schema/applications";
import { cases, caseTeam } from "../../schema/cases";
import { steps } from "../../schema/plans";
import { referrals, services } from "../../schema/referrals";

const orAbsent = <T>(value: T | null): T | undefined => value ?? undefined;

// One row a case, each list gathered beside it: a page of cases costs one query however much hangs on them.
const openTriage = sql<{ id: string; cause: NonNullable<CaseFacts["openTriage"]>["cause"]; arrivedAt: string; dueOn: string; waiting: boolean } | null>`(
  select jsonb_build_object('id', ${triageEntries.id}, 'cause', ${triageEntries.cause}, 'arrivedAt', ${triageEntries.arrivedAt}, 'dueOn', ${triageEntries.dueOn}, 'waiting', ${triageEntries.waitingSince} is not null)
  from ${triageEntries} where ${triageEntries.placeId} = ${cases.placeId} and ${triageEntries.caseId} = ${cases.id} and ${triageEntries.decidedAt} is null
  order by ${triageEntries.waitingSince} is not null, ${triageEntries.dueOn}, ${triageEntries.id} limit 1)`;

const stepsDue = sql<CaseFacts["stepsDue"] | null>`(
  select jsonb_agg(jsonb_build_object('id', ${steps.id}, 'title', ${steps.title}, 'owner', ${steps.owner}, 'dueOn', ${steps.dueOn}) order by ${steps.dueOn}, ${steps.id})
  from ${steps} where ${steps.placeId} = ${cases.placeId} and ${steps.caseId} = ${cases.id} and ${steps.status} = 'open' and ${steps.dueOn} is not null)`;

const respondByOn = sql`case ${referrals.status} when 'waiting_list' then coalesce(${referrals.waitingUntilOn}, ${referrals.respondByOn}) else ${referrals.respondByOn} end`;
const referralsWaiting = sql<ReferralWaiting[] | null>`(
  select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('reference', ${referrals.reference}, 'service', ${services.name}, 'status', ${referrals.status}, 'remindOn', ${referrals.remindOn}, 'respondByOn', ${respondByOn})) order by ${referrals.respondByOn}, ${referrals.id})
  from ${referrals} join ${services} on ${services.placeId} = ${referrals.placeId} and ${services.id} = ${referrals.serviceId}
  where ${referrals.placeId} = ${cases.placeId} and ${referrals.caseId} = ${cases.id} and ${referrals.status} in ('sent', 'asked_for_more', 'waiting_list') and ${respondByOn} is not null)`;

/** What decides what is next for each case: by the case's id. Cases the asker cannot see are not in it. */
export async function findCaseFacts(db: Db, caseIds: readonly string[]): Promise<Map<string, CaseFacts>> {
  if (caseIds.length === 0) return new Map();
  const rows = await db
    .select({
      id: cases.id, status: cases.status, openedOn: cases.openedOn, supportStartedOn: cases.supportStartedOn, firstMetOn: cases.firstMetOn, planAgreedOn: cases.planAgreedOn,
      leadFrom: caseTeam.fromAt, openTriage, stepsDue, referralsWaiting,
    })
    .from(cases)
    .leftJoin(caseTeam, and(eq(caseTeam.placeId, cases.placeId), eq(caseTeam.caseId, cases.id), eq(caseTeam.lead, true), isNull(caseTeam.untilAt)))
    .where(inArray(cases.id, [...caseIds]))
    .orderBy(asc(cases.id));
  return new Map(rows.map((row) => [row.id, factsOf(row)]));
}

function factsOf(row: {
  status: CaseFacts["status"]; openedOn: CaseFacts["openedOn"]; supportStartedOn: CaseFacts["openedOn"] | null; firstMetOn: CaseFacts["openedOn"] | null; planAgreedOn: CaseFacts["openedOn"] | null; leadFrom: Date | null;
  openTriage: { id: string; cause: NonNullable<CaseFacts["openTriage"]>["cause"]; arrivedAt: string; dueOn: string; waiting: boolean } | null; stepsDue: CaseFacts["stepsDue"] | null; referralsWaiting: ReferralWaiting[] | null;
}): CaseFacts {
  const triage = row.openTriage;
  return {
    status: row.status,
    openedOn: row.openedOn,
    supportStartedOn: orAbsent(row.supportStartedOn),
    firstMeetingOn: orAbsent(row.firstMetOn),
    planAgreedOn: orAbsent(row.planAgreedOn),
    leadAssignedOn: row.leadFrom ? londonDayOf(row.leadFrom) : undefined,
    openTriage: triage ? { id: triage.id, cause: triage.cause, arrivedOn: londonDayOf(new Date(triage.arrivedAt)), dueOn: triage.dueOn as CaseFacts["openedOn"], waitingForResident: triage.waiting } : undefined,
    stepsDue: row.stepsDue ?? [],
    referralsWaiting: row.referralsWaiting ?? [],
  };
}
