import { sql, type SQL } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { quarterOf, type Quarter } from "#app/domain/calendar/financial-quarter";
import { referralResults, type PeopleAndEvents, type ReferralCount, type ReferralResult } from "#app/domain/dashboards/counts";
import { spanOf, type DashboardQuestion } from "#app/domain/dashboards/question";
import type { Db } from "../../client.server";
import { isChosen, londonDay, quarterStart } from "./chosen-cases";

const within = (on: SQL, question: DashboardQuestion) => sql`${on} between ${spanOf(question).from}::date and ${spanOf(question).to}::date`;

export const appliedOn = londonDay(sql`a.submitted_at`);
export const sentOn = londonDay(sql`f.sent_at`);

/** Applications by the quarter in which they came in. */
export async function countApplications(db: Db, question: DashboardQuestion): Promise<Map<Quarter, PeopleAndEvents>> {
  const rows = await db.execute<{ from: CalendarDay } & PeopleAndEvents>(sql`
    select ${quarterStart(appliedOn)}::text as from, count(*)::int as events, count(distinct c.resident_id)::int as people
    from applications a join cases c on c.place_id = a.place_id and c.id = a.case_id
    where ${within(appliedOn, question)} and ${isChosen(question)} group by 1 order by 1`);
  return new Map([...rows].map(({ from, people, events }) => [quarterOf(from), { people, events }]));
}

/** Which of these the referral `f` is. */
export const resultOfReferral: SQL<ReferralResult> = sql`case
  when f.status in ('accepted', 'started', 'completed', 'left_early', 'did_not_start') then 'accepted'
  when f.status = 'declined' then 'declined' when f.status = 'expired' then 'silent' when f.status = 'withdrawn' then 'taken_back' else 'open' end`;

/** Referrals by the quarter in which they were sent, and what became of them. People are counted once a quarter. */
export async function countReferrals(db: Db, question: DashboardQuestion): Promise<Map<Quarter, ReferralCount>> {
  const columns = referralResults.map((result) => sql`(count(*) filter (where ${resultOfReferral} = ${result}))::int as ${sql.identifier(result)}`);
  const rows = await db.execute<{ from: CalendarDay } & ReferralCount>(sql`
    select ${quarterStart(sentOn)}::text as from, count(*)::int as events, count(distinct c.resident_id)::int as people, ${sql.join(columns, sql`, `)}
    from referrals f join cases c on c.place_id = f.place_id and c.id = f.case_id
    where f.sent_at is not null and ${within(sentOn, question)} and ${isChosen(question)} group by 1 order by 1`);
  return new Map([...rows].map(({ from, ...counts }) => [quarterOf(from), counts]));
}
