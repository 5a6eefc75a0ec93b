import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { londonDayOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import type { CaseFacts, ReferralWaiting } from "#app/domain/cases/next-things";
import type { EmployerAnswer } from "#app/domain/outcomes/employer-confirmation";
import type { SustainmentAnswer } from "#app/domain/outcomes/sustainment-check";
import type { Db } from "../../client.server";
import { triageEntries } from "../../schema/applications";
import { cases, caseTeam } from "../../schema/cases";
import { assessments } from "../../schema/casework";
import { referrers } from "../../schema/getting-in";
import { steps } from "../../schema/plans";
import { referrals, services } from "../../schema/referrals";
import { contactsToFollowUp, employerAnswersOpen, handoverAsked, jobUnanswered, outcomesToVerify, planQueriesOpen, samplesToReply } from "./facts-of-casework";
import { listEvidenceWanted } from "./list-evidence-wanted";
import { appointments, caseMessages, documents, planComments, sustainmentChecks } from "../../schema/support";

const orAbsent = <T>(value: T | null): T | undefined => value ?? undefined;

// One row a case, each list gathered beside it: a page of cases costs one query however much hangs on them.
const openTriage = sql<{ id: string; cause: NonNullable<CaseFacts["openTriage"]>["cause"]; arrivedAt: string; dueOn: string; waiting: boolean } | null>`(
  select jsonb_build_object('id', ${triageEntries.id}, 'cause', ${triageEntries.cause}, 'arrivedAt', ${triageEntries.arrivedAt}, 'dueOn', ${triageEntries.dueOn}, 'waiting', ${triageEntries.waitingSince} is not null)
  from ${triageEntries} where ${triageEntries.placeId} = ${cases.placeId} and ${triageEntries.caseId} = ${cases.id} and ${triageEntries.decidedAt} is null
  order by ${triageEntries.waitingSince} is not null, ${triageEntries.dueOn}, ${triageEntries.id} limit 1)`;

const residentToTell = sql<string | null>`(
  select ${referrers.createdAt} from ${referrers} where ${referrers.placeId} = ${cases.placeId} and ${referrers.caseId} = ${cases.id} and ${referrers.residentToldAt} is null and ${referrers.objectedAt} is null)`;

const stepsDue = sql<CaseFacts["stepsDue"] | null>`(
  select jsonb_agg(jsonb_build_object('id', ${steps.id}, 'title', ${steps.title}, 'owner', ${steps.owner}, 'dueOn', ${steps.dueOn}) order by ${steps.dueOn}, ${steps.id})
  from ${steps} where ${steps.placeId} = ${cases.placeId} and ${steps.caseId} = ${cases.id} and ${steps.status} = 'open' and ${steps.dueOn} is not null)`;

const respondByOn = sql`case ${referrals.status} when 'waiting_list' then coalesce(${referrals.waitingUntilOn}, ${referrals.respondByOn}) else ${referrals.respondByOn} end`;
const referralsWaiting = sql<ReferralWaiting[] | null>`(
  select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('reference', ${referrals.reference}, 'service', ${services.name}, 'status', ${referrals.status}, 'remindOn', ${referrals.remindOn}, 'respondByOn', ${respondByOn})) order by ${referrals.respondByOn}, ${referrals.id})
  from ${referrals} join ${services} on ${services.placeId} = ${referrals.placeId} and ${services.id} = ${referrals.serviceId}
  where ${referrals.placeId} = ${cases.placeId} and ${referrals.caseId} = ${cases.id} and ${referrals.status} in ('sent', 'asked_for_more', 'waiting_list', 'dates_offered') and ${respondByOn} is not null)`;

type FromProvider = { reference: string; service: string; on: CaseFacts["openedOn"] };
// A question and offered days have a clock of their own; anything else they wrote waits until somebody has read it.
const providerWrote = sql<FromProvider[] | null>`(
  select jsonb_agg(jsonb_build_object('reference', r.reference, 'service', s.name, 'on', wrote.on_day) order by wrote.on_day, r.id)
  from referrals r join services s on s.place_id = r.place_id and s.id = r.service_id
  cross join lateral (select to_char(min(m.written_at) at time zone 'Europe/London', 'YYYY-MM-DD') as on_day from referral_messages m where m.place_id = r.place_id and m.referral_id = r.id and m.from_provider and m.written_at > coalesce(r.messages_seen_at, '-infinity')) wrote
  where r.place_id = ${cases.placeId} and r.case_id = ${cases.id} and r.status in ('sent', 'waiting_list', 'accepted', 'started', 'dates_offered') and wrote.on_day is not null)`;
const reportsToLookAt = sql<FromProvider[] | null>`(
  select jsonb_agg(jsonb_build_object('reference', r.reference, 'service', s.name, 'on', to_char(p.written_at at time zone 'Europe/London', 'YYYY-MM-DD')) order by p.written_at, p.id)
  from referral_reports p join referrals r on r.place_id = p.place_id and r.id = p.referral_id join services s on s.place_id = r.place_id and s.id = r.service_id
  where p.place_id = ${cases.placeId} and p.case_id = ${cases.id} and p.checked_at is null)`;
const draftsKept = sql<{ id: string; changedOn: CaseFacts["openedOn"] }[] | null>`(
  select jsonb_agg(jsonb_build_object('id', d.id, 'changedOn', to_char(d.changed_at at time zone 'Europe/London', 'YYYY-MM-DD')) order by d.changed_at, d.id)
  from referral_drafts d where d.place_id = ${cases.placeId} and d.case_id = ${cases.id})`;

const unansweredSince = sql<string | null>`(
  select min(${caseMessages.writtenAt}) from ${caseMessages}
  where ${caseMessages.placeId} = ${cases.placeId} and ${caseMessages.caseId} = ${cases.id} and ${caseMessages.fromResident} and ${caseMessages.answeredAt} is null)`;

const documentsToLookAt = sql<{ id: string; uploadedAt: string }[] | null>`(
  select jsonb_agg(jsonb_build_object('id', ${documents.id}, 'uploadedAt', ${documents.uploadedAt}) order by ${documents.uploadedAt}, ${documents.id})
  from ${documents} where ${documents.placeId} = ${cases.placeId} and ${documents.caseId} = ${cases.id} and ${documents.seenAt} is null and ${documents.removedAt} is null and ${documents.scan} in ('clean', 'not_scanned'))`;

const appointmentsOpen = sql<CaseFacts["appointments"] | null>`(
  select jsonb_agg(jsonb_build_object('id', ${appointments.id}, 'on', to_char(${appointments.startsAt} at time zone 'Europe/London', 'YYYY-MM-DD'), 'accepted', ${appointments.acceptedAt} is not null) order by ${appointments.startsAt}, ${appointments.id})
  from ${appointments} where ${appointments.placeId} = ${cases.placeId} and ${appointments.caseId} = ${cases.id} and ${appointments.cancelledAt} is null and ${appointments.attendance} is null)`;

// What they came to ends the row; another appointment to come, or a try to reach them, says that somebody saw to it.
const noShow = sql<CaseFacts["noShow"] | null>`(
  select jsonb_build_object('id', missed.id, 'on', to_char(missed.starts_at at time zone 'Europe/London', 'YYYY-MM-DD'), 'inARow', (
    select count(*) from appointments m where m.place_id = missed.place_id and m.case_id = missed.case_id and m.cancelled_at is null and m.attendance = 'did_not_attend'
    and m.starts_at > coalesce((select max(k.starts_at) from appointments k where k.place_id = missed.place_id and k.case_id = missed.case_id and k.cancelled_at is null and k.attendance in ('attended', 'late')), '-infinity')))
  from (select * from appointments a where a.place_id = ${cases.placeId} and a.case_id = ${cases.id} and a.cancelled_at is null and a.attendance is not null order by a.starts_at desc, a.id desc limit 1) missed
  where missed.attendance = 'did_not_attend'
  and not exists (select from appointments l where l.place_id = missed.place_id and l.case_id = missed.case_id and l.starts_at > missed.starts_at and l.cancelled_at is null and l.attendance is null)
  and not exists (select from contacts c where c.place_id = missed.place_id and c.case_id = missed.case_id and c.contact_with in ('resident', 'family') and c.recorded_at >= missed.attendance_recorded_at))`;

// The newest mark of each referral under way; a try to reach them after it was written down says that somebody saw to it.
const missedSessions = sql<CaseFacts["missedSessions"] | null>`(
  select jsonb_agg(jsonb_build_object('reference', r.reference, 'service', s.name, 'recordedOn', to_char(newest.recorded_at at time zone 'Europe/London', 'YYYY-MM-DD'), 'inARow', (
    select count(*) from provider_attendance m join provider_sessions n on n.place_id = m.place_id and n.id = m.session_id where m.place_id = r.place_id and m.referral_id = r.id and m.attendance = 'did_not_attend'
    and n.held_on > coalesce((select max(k.held_on) from provider_attendance c join provider_sessions k on k.place_id = c.place_id and k.id = c.session_id where c.place_id = r.place_id and c.referral_id = r.id and c.attendance in ('attended', 'late')), '-infinity'))) order by newest.recorded_at, r.id)
  from referrals r join services s on s.place_id = r.place_id and s.id = r.service_id
  cross join lateral (select a.attendance, a.recorded_at from provider_attendance a join provider_sessions h on h.place_id = a.place_id and h.id = a.session_id where a.place_id = r.place_id and a.referral_id = r.id and a.attendance in ('attended', 'late', 'did_not_attend') order by h.held_on desc, a.recorded_at desc, a.id desc limit 1) newest
  where r.place_id = ${cases.placeId} and r.case_id = ${cases.id} and r.status in ('accepted', 'started') and newest.attendance = 'did_not_attend'
  and not exists (select from contacts c where c.place_id = r.place_id and c.case_id = r.case_id and c.contact_with in ('resident', 'family') and c.recorded_at >= newest.recorded_at))`;

const jobAnswers = sql<{ id: string; weeks: number; answer: SustainmentAnswer; answeredAt: string }[] | null>`(
  select jsonb_agg(jsonb_build_object('id', ${sustainmentChecks.id}, 'weeks', ${sustainmentChecks.weeks}, 'answer', ${sustainmentChecks.answer}, 'answeredAt', ${sustainmentChecks.answeredAt}) order by ${sustainmentChecks.answeredAt}, ${sustainmentChecks.id})
  from ${sustainmentChecks} where ${sustainmentChecks.placeId} = ${cases.placeId} and ${sustainmentChecks.caseId} = ${cases.id} and ${sustainmentChecks.answer} is not null and ${sustainmentChecks.seenToAt} is null)`;

// Whatever they wrote after the team's newest word waits for an answer.
const planCommentAt = sql<string | null>`(
  select min(${planComments.writtenAt}) from ${planComments} where ${planComments.placeId} = ${cases.placeId} and ${planComments.caseId} = ${cases.id} and ${planComments.fromResident}
  and ${planComments.writtenAt} > coalesce((select max(answered.written_at) from plan_comments answered where answered.place_id = ${cases.placeId} and answered.case_id = ${cases.id} and not answered.from_resident), '-infinity'))`;

/** Only of those young enough: for everybody else the query stops at the date of birth. */
const youngPerson = sql<CaseFacts["youngPerson"] | null>`(
  select jsonb_strip_nulls(jsonb_build_object('dateOfBirth', r.date_of_birth,
    'inYouthPathways', exists (select from enrolments e where e.place_id = ${cases.placeId} and e.case_id = ${cases.id} and e.offer = 'youth_pathways' and e.until_on is null),
    'activity', (select jsonb_build_object('group', a.activity_group, 'confirmedOn', a.confirmed_on, 'lapsesOn', a.lapses_on) from activities a where a.place_id = ${cases.placeId} and a.resident_id = r.id order by a.confirmed_on desc, a.recorded_at desc, a.id desc limit 1)))
  from residents r where r.place_id = ${cases.placeId} and r.id = ${cases.residentId} and r.date_of_birth > app_today() - interval '26 years')`;

const assessedOn = sql<CaseFacts["openedOn"] | null>`(select max(${assessments.doneOn}) from ${assessments} where ${assessments.placeId} = ${cases.placeId} and ${assessments.caseId} = ${cases.id})`;

/** What decides what is next for each case: by the case's id. Cases the asker cannot see are not in it. */
export async function findCaseFacts(db: Db, caseIds: readonly string[], today: CalendarDay): Promise<Map<string, CaseFacts>> {
  if (caseIds.length === 0) return new Map();
  const rows = await db
    .select({
      id: cases.id, status: cases.status, openedOn: cases.openedOn, supportStartedOn: cases.supportStartedOn, firstMetOn: cases.firstMetOn, planAgreedOn: cases.planAgreedOn,
      leadFrom: caseTeam.fromAt, openTriage, residentToTell, stepsDue, referralsWaiting, unansweredSince, documentsToLookAt, appointments: appointmentsOpen, jobAnswers, planCommentAt, youngPerson, assessedOn, noShow, missedSessions,
      contactsToFollowUp, planQueries: planQueriesOpen, handoverAsked, jobUnanswered, employerAnswers: employerAnswersOpen, samplesToReply, outcomesToVerify, providerWrote, reportsToLookAt, draftsKept,
    })
    .from(cases)
    .leftJoin(caseTeam, and(eq(caseTeam.placeId, cases.placeId), eq(caseTeam.caseId, cases.id), eq(caseTeam.lead, true), isNull(caseTeam.untilAt)))
    .where(inArray(cases.id, [...caseIds]))
    .orderBy(asc(cases.id));
  const evidence = await listEvidenceWanted(db, rows.map(({ id }) => id), today);
  return new Map(rows.map((row) => [row.id, { ...factsOf(row), evidenceWanted: evidence.get(row.id) ?? [] }]));
}

function factsOf(row: {
  status: CaseFacts["status"]; openedOn: CaseFacts["openedOn"]; supportStartedOn: CaseFacts["openedOn"] | null; firstMetOn: CaseFacts["openedOn"] | null; planAgreedOn: CaseFacts["openedOn"] | null; leadFrom: Date | null; residentToTell: string | null;
  openTriage: { id: string; cause: NonNullable<CaseFacts["openTriage"]>["cause"]; arrivedAt: string; dueOn: string; waiting: boolean } | null; stepsDue: CaseFacts["stepsDue"] | null; referralsWaiting: ReferralWaiting[] | null;
  unansweredSince: string | null; documentsToLookAt: { id: string; uploadedAt: string }[] | null; appointments: CaseFacts["appointments"] | null;
  jobAnswers: { id: string; weeks: number; answer: SustainmentAnswer; answeredAt: string }[] | null; planCommentAt: string | null; youngPerson: CaseFacts["youngPerson"] | null; assessedOn: CaseFacts["openedOn"] | null; outcomesToVerify: { id: string; recordedAt: string }[] | null;
  employerAnswers: { id: string; employer: string; answer: EmployerAnswer; answeredAt: string }[] | null; providerWrote: FromProvider[] | null; reportsToLookAt: FromProvider[] | null; draftsKept: { id: string; changedOn: CaseFacts["openedOn"] }[] | null;
} & { [Fact in "contactsToFollowUp" | "planQueries" | "handoverAsked" | "jobUnanswered" | "samplesToReply" | "noShow" | "missedSessions"]: CaseFacts[Fact] | null;
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
    residentToTell: row.residentToTell ? { askedOn: londonDayOf(new Date(row.residentToTell)) } : undefined,
    stepsDue: row.stepsDue ?? [],
    referralsWaiting: row.referralsWaiting ?? [],
    providerWrote: row.providerWrote ?? [],
    reportsToLookAt: row.reportsToLookAt ?? [],
    referralDrafts: row.draftsKept ?? [],
    unansweredSince: row.unansweredSince ? new Date(row.unansweredSince) : undefined,
    documentsToLookAt: (row.documentsToLookAt ?? []).map(({ id, uploadedAt }) => ({ id, uploadedOn: londonDayOf(new Date(uploadedAt)) })),
    appointments: row.appointments ?? [],
    jobAnswers: (row.jobAnswers ?? []).map(({ answeredAt, ...said }) => ({ ...said, answeredAt: new Date(answeredAt) })),
    noShow: row.noShow ?? undefined,
    missedSessions: row.missedSessions ?? [],
    youngPerson: row.youngPerson ?? undefined,
    assessedOn: orAbsent(row.assessedOn),
    planCommentOn: row.planCommentAt ? londonDayOf(new Date(row.planCommentAt)) : undefined,
    contactsToFollowUp: row.contactsToFollowUp ?? [],
    planQueries: row.planQueries ?? [],
    handoverAsked: orAbsent(row.handoverAsked),
    jobUnanswered: orAbsent(row.jobUnanswered),
    samplesToReply: row.samplesToReply ?? [],
    employerAnswers: (row.employerAnswers ?? []).map((one) => ({ ...one, answeredAt: new Date(one.answeredAt) })),
    outcomesToVerify: (row.outcomesToVerify ?? []).map(({ id, recordedAt }) => ({ id, recordedOn: londonDayOf(new Date(recordedAt)) })),
  };
}
