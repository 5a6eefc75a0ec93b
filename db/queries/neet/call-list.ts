import { and, asc, between, count, eq, inArray, ne, or, sql, type SQL } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { ContactResult } from "#app/domain/cases/contact";
import type { ActivityGroup } from "#app/domain/neet/activity";
import { bornForAcademicAge, bornForDuty, bornForOffer } from "#app/domain/neet/tracked";
import type { Db } from "../../client.server";
import { activities } from "../../schema/bringing-in";
import { cases } from "../../schema/cases";
import { contacts } from "../../schema/casework";
import { residents, staff } from "../../schema/people";
import { hubs } from "../../schema/place";
import { inYouthPathways } from "./find-young-person";

export interface CallFilter {
  today: CalendarDay;
  hubIds?: readonly string[];
  leadId?: string;
  group?: ActivityGroup;
  academicAge?: number;
}

const born = ({ from, until }: { from: CalendarDay; until: CalendarDay }) => between(residents.dateOfBirth, from, until);

/** The newest activity of each person of a case, where there is one. */
const newest = (db: Db) =>
  db
    .select({ id: activities.id, code: activities.code, group: activities.group, fromOn: activities.fromOn, confirmedOn: activities.confirmedOn, lapsesOn: activities.lapsesOn, recordedByName: activities.recordedByName })
    .from(activities)
    .where(and(eq(activities.placeId, cases.placeId), eq(activities.residentId, cases.residentId)))
    .orderBy(sql`${activities.confirmedOn} desc, ${activities.recordedAt} desc, ${activities.id} desc`)
    .limit(1)
    .as("newest");

/** Tries since what they do was last confirmed: how many, and the newest. */
const tries = (db: Db, current: ReturnType<typeof newest>) =>
  db
    .select({
      tried: sql<number>`count(*)::int`.as("tried"),
      last: sql<{ at: string; result: ContactResult } | null>`(array_agg(jsonb_build_object('at', ${contacts.happenedAt}, 'result', ${contacts.result}) order by ${contacts.happenedAt} desc, ${contacts.id} desc))[1]`.as("last"),
    })
    .from(contacts)
    .where(and(eq(contacts.placeId, cases.placeId), eq(contacts.caseId, cases.id), inArray(contacts.with, ["resident", "family"]), ne(contacts.result, "spoke"), sql`${contacts.happenedAt} > coalesce(${current.confirmedOn}::date, '-infinity'::date)`))
    .as("tries");

/** What somebody counts as today: the same rule as the domain's, so that a filter and its count agree with what a row says. */
const groupNow = (current: ReturnType<typeof newest>, today: CalendarDay): SQL<ActivityGroup> => sql<ActivityGroup>`case when ${current.id} is null or ${current.lapsesOn} <= ${today}::date then 'not_known' else ${current.group}::text end`;

function matching(db: Db, current: ReturnType<typeof newest>, { today, hubIds, leadId, group, academicAge }: CallFilter): SQL | undefined {
  return and(
    ne(cases.status, "closed"),
    or(born(bornForDuty(today)), and(born(bornForOffer(today)), inYouthPathways(db))),
    hubIds && (hubIds.length > 0 ? inArray(cases.hubId, [...hubIds]) : sql`false`),
    leadId ? eq(cases.leadId, leadId) : undefined,
    academicAge === undefined ? undefined : born(bornForAcademicAge(academicAge, today)),
    group && sql`${groupNow(current, today)} = ${group}`,
  );
}

/** A page of the young people the asker sees, by when what is known of them lapses: those of whom nothing is known, and the longest lapsed, first. */
export async function listYoungPeople(db: Db, filter: CallFilter, { limit, offset }: { limit: number; offset: number }) {
  const current = newest(db);
  const tried = tries(db, current);
  return db
    .select({
      id: cases.id, reference: cases.reference, restricted: cases.restricted, firstName: residents.firstName, lastName: residents.lastName, preferredName: residents.preferredName, dateOfBirth: residents.dateOfBirth, phone: residents.phone, email: residents.email,
      safeContact: residents.safeContact, hubName: hubs.name, leadName: staff.name, activityId: current.id, code: current.code, group: current.group, fromOn: current.fromOn, confirmedOn: current.confirmedOn, lapsesOn: current.lapsesOn, confirmedBy: current.recordedByName,
      tried: tried.tried, lastTry: tried.last,
    })
    .from(cases)
    .innerJoin(residents, and(eq(residents.placeId, cases.placeId), eq(residents.id, cases.residentId)))
    .innerJoin(hubs, and(eq(hubs.placeId, cases.placeId), eq(hubs.id, cases.hubId)))
    .leftJoin(staff, and(eq(staff.placeId, cases.placeId), eq(staff.id, cases.leadId)))
    .leftJoinLateral(current, sql`true`)
    .leftJoinLateral(tried, sql`true`)
    .where(matching(db, current, filter))
    .orderBy(sql`coalesce(${current.lapsesOn}, '-infinity'::date)`, asc(cases.openedOn), asc(cases.id))
    .limit(limit)
    .offset(offset);
}

export type ListedYoungPerson = Awaited<ReturnType<typeof listYoungPeople>>[number];

export async function countYoungPeople(db: Db, filter: CallFilter): Promise<number> {
  const current = newest(db);
  const [row] = await db
    .select({ count: count() })
    .from(cases)
    .innerJoin(residents, and(eq(residents.placeId, cases.placeId), eq(residents.id, cases.residentId)))
    .leftJoinLateral(current, sql`true`)
    .where(matching(db, current, filter));
  return row?.count ?? 0;
}
