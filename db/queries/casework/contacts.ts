import { and, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { ContactResult, ContactWay, ContactWith } from "#app/domain/cases/contact";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { contacts } from "../../schema/casework";

export interface NewContact {
  caseId: string;
  with: ContactWith;
  way: ContactWay;
  result: ContactResult;
  happenedAt: Date;
  words: string;
  followUpOn?: CalendarDay | undefined;
}

export async function addContact({ db, now, newId }: Deps, actor: StaffActor, contact: NewContact): Promise<string> {
  const id = newId();
  await db.insert(contacts).values({ ...contact, id, recordedAt: now(), recordedBy: actor.id, recordedByName: actor.name, organisationName: actor.organisationName });
  return id;
}

/** The newest contacts of a case, as they happened. */
export const listContacts = (db: Db, caseId: string, most: number) => db.select().from(contacts).where(eq(contacts.caseId, caseId)).orderBy(desc(contacts.happenedAt), desc(contacts.id)).limit(most);

/** What was promised or is to be tried again, and has not been: the earliest day first. */
export const listFollowUps = (db: Db, caseId: string) =>
  db.select({ id: contacts.id, with: contacts.with, followUpOn: contacts.followUpOn, words: contacts.words, recordedByName: contacts.recordedByName }).from(contacts).where(and(eq(contacts.caseId, caseId), isNotNull(contacts.followUpOn), isNull(contacts.followedUpAt))).orderBy(contacts.followUpOn, contacts.id);

/** A newer contact with the same people is what an earlier one was to be followed up by. */
export async function followUpEarlier({ db, now }: Pick<Deps, "db" | "now">, { caseId, with: whom, happenedAt }: Pick<NewContact, "caseId" | "with" | "happenedAt">): Promise<void> {
  const waiting = and(eq(contacts.caseId, caseId), eq(contacts.with, whom), isNotNull(contacts.followUpOn), isNull(contacts.followedUpAt));
  await db.update(contacts).set({ followedUpAt: now() }).where(and(waiting, sql`${contacts.happenedAt} < ${happenedAt.toISOString()}::timestamptz`));
}

/** Somebody says that it was followed up; `false` where nothing was to be. */
export async function markFollowedUp({ db, now }: Pick<Deps, "db" | "now">, caseId: string, id: string): Promise<boolean> {
  const marked = await db.update(contacts).set({ followedUpAt: now() }).where(and(eq(contacts.caseId, caseId), eq(contacts.id, id), isNotNull(contacts.followUpOn), isNull(contacts.followedUpAt))).returning({ id: contacts.id });
  return marked.length === 1;
}

export interface Tries {
  /** How often somebody tried the resident since they were last in contact. */
  count: number;
  /** When that was: a contact, or an appointment they came to. */
  lastInContact: Date | undefined;
}

/** How often they were tried since they were last in contact, whoever tried. */
export async function countTries(db: Db, caseId: string): Promise<Tries> {
  const [row] = await db.execute<{ tried: number; last: string | null }>(sql`
    with last as (
      select max(at) as at from (
        select happened_at as at from contacts where case_id = ${caseId} and contact_with = 'resident' and result = 'spoke'
        union all select starts_at from appointments where case_id = ${caseId} and attendance in ('attended', 'late')
      ) been)
    select last.at as last, (select count(*)::int from contacts where case_id = ${caseId} and contact_with = 'resident' and result <> 'spoke' and (last.at is null or happened_at > last.at)) as tried from last`);
  return { count: row?.tried ?? 0, lastInContact: row?.last ? new Date(row.last) : undefined };
}
