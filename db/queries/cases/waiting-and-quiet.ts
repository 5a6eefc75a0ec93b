import { sql, type SQL } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { triageEntries } from "../../schema/applications";
import { cases } from "../../schema/cases";
import { contacts } from "../../schema/casework";
import { referrals } from "../../schema/referrals";
import { appointments, caseMessages, documentRequests } from "../../schema/support";

// What a list of cases is filtered by beside the case's own columns.

/** Whose turn it is, whatever else is next. */
export const whoeverWaits: Record<"provider" | "resident", (today: CalendarDay) => SQL> = {
  provider: () => sql`exists (select from ${referrals} where ${referrals.placeId} = ${cases.placeId} and ${referrals.caseId} = ${cases.id} and ${referrals.status} in ('sent', 'waiting_list'))`,
  resident: (today) => sql`(
    exists (select from ${triageEntries} where ${triageEntries.placeId} = ${cases.placeId} and ${triageEntries.caseId} = ${cases.id} and ${triageEntries.decidedAt} is null and ${triageEntries.waitingSince} is not null)
    or exists (select from ${documentRequests} where ${documentRequests.placeId} = ${cases.placeId} and ${documentRequests.caseId} = ${cases.id} and ${documentRequests.fulfilledAt} is null and ${documentRequests.withdrawnAt} is null)
    or exists (select from ${appointments} where ${appointments.placeId} = ${cases.placeId} and ${appointments.caseId} = ${cases.id} and ${appointments.cancelledAt} is null and ${appointments.attendance} is null and ${appointments.acceptedAt} is null and ${appointments.startsAt} >= ${today}::date))`,
};

/** Nobody has spoken with them, they have come to nothing and written nothing. A try counts as nothing. */
export const nobodyInContactSince = (since: CalendarDay): SQL => sql`(
  coalesce(${cases.firstMetOn} < ${since}, true)
  and not exists (select from ${contacts} where ${contacts.placeId} = ${cases.placeId} and ${contacts.caseId} = ${cases.id} and ${contacts.result} = 'spoke' and ${contacts.with} = 'resident' and ${contacts.happenedAt} >= ${since}::date)
  and not exists (select from ${caseMessages} where ${caseMessages.placeId} = ${cases.placeId} and ${caseMessages.caseId} = ${cases.id} and ${caseMessages.fromResident} and ${caseMessages.writtenAt} >= ${since}::date)
  and not exists (select from ${appointments} where ${appointments.placeId} = ${cases.placeId} and ${appointments.caseId} = ${cases.id} and ${appointments.attendance} in ('attended', 'late') and ${appointments.startsAt} >= ${since}::date))`;
