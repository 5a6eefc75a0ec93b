import { sql } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { addWorkingDays } from "#app/domain/calendar/working-days";
import type { Asked, Work } from "#app/domain/cooperation/count";
import { defaultReferralClocks } from "#app/domain/referrals/clocks";
import type { Db } from "../../client.server";

// What every partner was asked since a day, for its statement. As the service: restricted cases count too, and only numbers come out.

export interface AskedOf extends Asked {
  organisationId: string;
}

interface Row extends Record<string, unknown> {
  organisation_id: string;
  asked_on: CalendarDay;
  due_on: CalendarDay | null;
  answered_on: CalendarDay | null;
  accepted: boolean;
  reason: string | null;
  barriers: number;
  running: boolean;
}

const london = (column: string) => sql.raw(`(${column} at time zone 'Europe/London')::date`);

/** Barriers of the row's case that were open on the day it was asked: opened by then, and not closed before the day was over. */
const openThen = (askedAt: string, caseId: string, placeId: string) =>
  sql`(select count(*)::int from barriers b where b.place_id = ${sql.raw(placeId)} and b.case_id = ${sql.raw(caseId)} and b.opened_on <= ${london(askedAt)} and (b.closed_on is null or b.closed_on > ${london(askedAt)}))`;

/** A referral is its provider's. The first thing it said counts, with the last day as it was then; what was withdrawn before anybody said anything was not asked. */
const referralsAsked = (since: CalendarDay) => sql`
  select r.organisation_id, ${london("r.sent_at")} as asked_on, coalesce(said.due_on, silence.due_on, r.respond_by_on) as due_on, ${london("said.given_at")} as answered_on,
    r.status in ('accepted', 'started', 'completed', 'left_early', 'did_not_start') or exists (select from referral_answers a where a.place_id = r.place_id and a.referral_id = r.id and a.to_status = 'accepted') as accepted,
    (select a.reason::text from referral_answers a where a.place_id = r.place_id and a.referral_id = r.id and a.kind = 'decline' order by a.given_at desc, a.id desc limit 1) as reason,
    ${openThen("r.sent_at", "r.case_id", "r.place_id")} as barriers, r.status in ('sent', 'asked_for_more', 'dates_offered') as running
  from referrals r
  left join lateral (select a.given_at, a.due_on from referral_answers a where a.place_id = r.place_id and a.referral_id = r.id and a.kind <> 'expire' order by a.given_at, a.id limit 1) said on true
  left join lateral (select a.due_on from referral_answers a where a.place_id = r.place_id and a.referral_id = r.id and a.kind = 'expire' order by a.given_at, a.id limit 1) silence on true
  where r.sent_at is not null and ${london("r.sent_at")} >= ${since} and not (r.status = 'withdrawn' and said.given_at is null and silence.due_on is null)
  order by r.sent_at, r.id`;

/** A handover is of the organisation that was asked, of the colleague's, or of whoever answered for a hub. One to a hub that nobody answered is nobody's alone. */
const handoversAsked = (since: CalendarDay) => sql`
  select coalesce(h.to_organisation_id, asked.organisation_id, answered.organisation_id) as organisation_id, ${london("h.asked_at")} as asked_on, h.due_on, ${london("h.answered_at")} as answered_on,
    h.status = 'accepted' as accepted, h.return_reason::text as reason, ${openThen("h.asked_at", "h.case_id", "h.place_id")} as barriers, h.status = 'asked' and h.due_on >= app_today() as running
  from handovers h
  left join staff asked on asked.place_id = h.place_id and asked.id = h.to_staff_id
  left join staff answered on answered.place_id = h.place_id and answered.id = h.answered_by
  where ${london("h.asked_at")} >= ${since} and h.status <> 'withdrawn' and coalesce(h.to_organisation_id, asked.organisation_id, answered.organisation_id) is not null
  order by h.asked_at, h.id`;

/** What was decided in triage is of the organisation of whoever decided it: a hub's queue is shared. */
const triageAsked = (since: CalendarDay) => sql`
  select s.organisation_id, ${london("e.arrived_at")} as asked_on, e.due_on, ${london("d.decided_at")} as answered_on, d.kind = 'accept' as accepted, null::text as reason,
    ${openThen("e.arrived_at", "e.case_id", "e.place_id")} as barriers, false as running
  from triage_entries e
  join lateral (select d.decided_by, d.decided_at, d.kind from triage_decisions d where d.place_id = e.place_id and d.entry_id = e.id order by d.decided_at, d.id limit 1) d on true
  join staff s on s.place_id = e.place_id and s.id = d.decided_by
  where ${london("e.arrived_at")} >= ${since}
  order by e.arrived_at, e.id`;

const queries: Record<Work, (since: CalendarDay) => ReturnType<typeof referralsAsked>> = { referrals: referralsAsked, handovers: handoversAsked, triage: triageAsked };

/** Everything of a kind of work that was asked since a day, in the order of asking. */
export async function readAsked(db: Db, work: Work, since: CalendarDay): Promise<AskedOf[]> {
  const rows = await db.execute<Row>(queries[work](since));
  return rows.map(({ organisation_id: organisationId, asked_on: askedOn, due_on, answered_on, accepted, reason, barriers, running }) => ({
    organisationId, askedOn, dueOn: due_on ?? addWorkingDays(askedOn, defaultReferralClocks.expireAfter), answeredOn: answered_on ?? undefined, accepted, reason: reason ?? undefined, barriers, running,
  }));
}
