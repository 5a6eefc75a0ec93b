import { sql, type SQL } from "drizzle-orm";
import { addDays, daysBetween, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { quarterSpan, type Quarter } from "#app/domain/calendar/financial-quarter";
import { notKnown, type Behind } from "#app/domain/dashboards/behind";
import type { CaseChoice } from "#app/domain/dashboards/question";
import { dueOnOf, type WaitStage } from "#app/domain/dashboards/waits";
import { ageBandOf } from "#app/domain/returns/age-band";
import type { Db } from "../../client.server";
import { isChosen } from "./chosen-cases";
import { isInGroup } from "./count-caseload";
import { appliedOn, sentOn } from "./count-by-quarter";
import { waitOf } from "./count-waits";

const inQuarter = (on: SQL, quarter: Quarter) => sql`${on} between ${quarterSpan(quarter).from}::date and ${quarterSpan(quarter).to}::date`;

/** Every day of a quarter with the last day that is in time for it: working days are counted in one place. */
function isLate(stage: WaitStage, quarter: Quarter, today: CalendarDay): SQL {
  const { from, to } = quarterSpan(quarter);
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => addDays(from, at));
  const dues = [false, true].flatMap((urgent) => days.map((fromOn) => sql`(${fromOn}::date, ${urgent}::boolean, ${dueOnOf(stage, { fromOn, urgent })}::date)`));
  const wait = waitOf[stage];
  return sql`exists (select from (select ${wait.from} as from_on, ${wait.to} as to_on, ${wait.urgent} as urgent) w join (values ${sql.join(dues, sql`, `)}) due (from_on, urgent, on_day) on due.from_on = w.from_on and due.urgent = w.urgent
    where case when w.to_on is null then c.status <> 'closed' and ${today}::date > due.on_day else w.to_on > due.on_day end)`;
}

const mostYears = 130;
/** The ages of a band by its name. */
const agesOf = (band: string) => Array.from({ length: mostYears }, (_, age) => age).filter((age) => ageBandOf(age) === band).map(String);

interface Asked {
  behind: Behind;
  choice: CaseChoice;
  today: CalendarDay;
  /** What the rules found, where only they can tell. */
  caseIds?: readonly string[];
}

function isBehind({ behind, today, caseIds = [] }: Asked): SQL {
  switch (behind.figure) {
    case "applications":
      return sql`exists (select from applications a where a.place_id = c.place_id and a.case_id = c.id and ${inQuarter(appliedOn, behind.quarter)})`;
    case "referrals":
      return sql`exists (select from referrals f where f.place_id = c.place_id and f.case_id = c.id and f.sent_at is not null and ${inQuarter(sentOn, behind.quarter)})`;
    case "late":
      return isLate(behind.stage, behind.quarter, today);
    case "outcomes":
      return sql`c.id = any (${sql.param(caseIds)}::uuid[])`;
    case "caseload": {
      const groups = behind.group === notKnown ? [null] : behind.way === "age" ? agesOf(behind.group) : [behind.group];
      return groups.length === 0 ? sql`false` : isInGroup(behind.way, groups, today);
    }
  }
}

/** How many cases there are behind a number, as far as the asker sees them: the service sees restricted ones too. */
export async function countBehind(db: Db, asked: Asked): Promise<number> {
  const [row] = await db.execute<{ cases: number }>(sql`select count(*)::int as cases from cases c where ${isChosen(asked.choice)} and ${isBehind(asked)}`);
  return row?.cases ?? 0;
}

export type CaseBehind = { id: string; reference: string; status: "applied" | "in_support" | "closed"; restricted: boolean; openedOn: CalendarDay; firstName: string; lastName: string; preferredName: string | null; hubName: string; leadName: string | null };

/** A page of the cases behind a number that the asker may see, the newest first. */
export async function listBehind(db: Db, asked: Asked, { limit, offset }: { limit: number; offset: number }): Promise<CaseBehind[]> {
  return [...(await db.execute<CaseBehind>(sql`
    select c.id, c.reference, c.status, c.restricted, c.opened_on::text as "openedOn", r.first_name as "firstName", r.last_name as "lastName", r.preferred_name as "preferredName", h.name as "hubName", s.name as "leadName"
    from cases c join residents r on r.place_id = c.place_id and r.id = c.resident_id join hubs h on h.place_id = c.place_id and h.id = c.hub_id left join staff s on s.place_id = c.place_id and s.id = c.lead_id
    where ${isChosen(asked.choice)} and ${isBehind(asked)} order by c.opened_on desc, c.id limit ${limit} offset ${offset}`))];
}
