import { sql } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { usualMonths } from "#app/domain/retention/retention";
import type { Db } from "../../client.server";

// Types, not interfaces: rows of the driver have an index signature.
export type DueRecord = {
  residentId: string;
  /** The newest of their cases: whom a list may name without a name. */
  reference: string;
  caseId: string;
  lastContactOn: CalendarDay;
  rule: string;
  months: number;
  dueOn: CalendarDay;
  held: boolean;
  noticedOn: CalendarDay | null;
  anonymiseOn: CalendarDay | null;
};

/**
 * Everybody whose record may be made anonymous by a day, the longest first: every case closed, and nobody in contact for as long as the
 * longest of the rules says. A stream's rule holds where it claimed something of theirs. For the service: nobody else sees them all.
 */
export async function listDue(db: Db, until: CalendarDay, most: number): Promise<DueRecord[]> {
  const london = (instant: string) => sql.raw(`(${instant} at time zone 'Europe/London')::date`);
  return [...(await db.execute<DueRecord>(sql`
    with people as (
      select r.place_id, r.id, max(greatest(c.closed_on, c.opened_on,
        (select max(${london("k.happened_at")}) from contacts k where k.place_id = c.place_id and k.case_id = c.id),
        (select max(${london("m.written_at")}) from case_messages m where m.place_id = c.place_id and m.case_id = c.id),
        (select max(${london("a.starts_at")}) from appointments a where a.place_id = c.place_id and a.case_id = c.id and a.cancelled_at is null),
        (select max(${london("s.answered_at")}) from sustainment_checks s where s.place_id = c.place_id and s.case_id = c.id))) as last_on
      from residents r join cases c on c.place_id = r.place_id and c.resident_id = r.id
      where r.merged_into_id is null and r.anonymised_at is null
      group by 1, 2 having bool_and(c.status = 'closed')
    ), ruled as (
      select p.*, longest.rule, longest.months, (p.last_on + longest.months * interval '1 month')::date as due_on
      from people p cross join lateral (
        select rule, months from (
          select 'place' as rule, coalesce((select months from retention_rules where place_id = p.place_id and stream_id is null), ${usualMonths}::integer) as months, 0 as place
          union all
          select f.code, q.months, 1 from retention_rules q join funding_streams f on f.place_id = q.place_id and f.id = q.stream_id
          where q.place_id = p.place_id and exists (select from claims l join cases c on c.place_id = l.place_id and c.id = l.case_id where l.place_id = p.place_id and l.stream_id = q.stream_id and c.resident_id = p.id)
        ) rules order by months desc, place, rule limit 1) longest
    )
    select d.id as "residentId", newest.reference, newest.id as "caseId", d.last_on::text as "lastContactOn", d.rule, d.months, d.due_on::text as "dueOn",
      exists (select from legal_holds h join residents o on o.place_id = h.place_id and o.id = h.resident_id where h.place_id = d.place_id and (o.id = d.id or o.merged_into_id = d.id) and h.ended_at is null) as held,
      n.noticed_on::text as "noticedOn", n.anonymise_on::text as "anonymiseOn"
    from ruled d
    join lateral (select c.id, c.reference from cases c where c.place_id = d.place_id and c.resident_id = d.id order by c.opened_on desc, c.id limit 1) newest on true
    left join retention_notices n on n.place_id = d.place_id and n.resident_id = d.id and n.ended_on is null
    where d.due_on <= ${until}::date order by d.due_on, d.id limit ${most}`))];
}
