import { and, desc, eq, ne, sql } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { Db } from "../../client.server";
import { auditEntries } from "../../schema/audit";

const on = sql<CalendarDay>`to_char(${auditEntries.at} at time zone 'Europe/London', 'YYYY-MM-DD')`;

/** Staff and providers act for one. A resident's own doings have none, those under a record that was joined into theirs too. */
export const ofAnOrganisation = ne(auditEntries.organisationName, "");

/** Who did what with a case: each person once a day for each kind of thing, the newest day first, organisations by name. What the resident did is left out. */
export const listWhoLooked = (db: Db, caseId: string, residentId: string, { limit, offset }: { limit: number; offset: number }) =>
  db
    .select({ on: on.as("on_day"), name: auditEntries.actorName, organisation: auditEntries.organisationName, action: auditEntries.action, reason: sql<string>`max(case when ${auditEntries.action} in ('case.attach', 'case.break-glass') then ${auditEntries.reason} else '' end)` })
    .from(auditEntries)
    .where(and(eq(auditEntries.streamId, caseId), sql`${auditEntries.actorId} is not null`, ne(auditEntries.actorId, residentId), ofAnOrganisation))
    .groupBy(sql`1`, auditEntries.actorName, auditEntries.organisationName, auditEntries.action)
    .orderBy(desc(sql`1`), auditEntries.organisationName, auditEntries.actorName, auditEntries.action)
    .limit(limit)
    .offset(offset);
