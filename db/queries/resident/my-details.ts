import { and, asc, eq, sql } from "drizzle-orm";
import type { DetailKey, Details } from "#app/domain/people/details";
import { emailKey } from "#app/domain/people/email";
import { nameKey } from "#app/domain/people/name";
import { phoneKey } from "#app/domain/people/phone";
import type { Db } from "../../client.server";
import { caseEvents, cases } from "../../schema/cases";
import { residents } from "../../schema/people";

const columns = {
  firstName: residents.firstName, lastName: residents.lastName, preferredName: residents.preferredName, pronunciation: residents.pronunciation, email: residents.email, phone: residents.phone,
  safeContact: residents.safeContact, language: residents.language, niNumber: residents.niNumber, version: residents.version,
};

/** What we hold about somebody; `undefined` where the asker may not see it. */
export async function findDetails(db: Db, residentId: string) {
  const [found] = await db.select({ ...columns, dateOfBirth: residents.dateOfBirth, postcode: residents.postcode, helpNeeded: residents.helpNeeded }).from(residents).where(eq(residents.id, residentId));
  return found;
}

export type FoundDetails = NonNullable<Awaited<ReturnType<typeof findDetails>>>;

/** What they can change, held until the transaction ends. */
export async function lockDetails(db: Db, residentId: string) {
  const [found] = await db.select(columns).from(residents).where(eq(residents.id, residentId)).for("no key update");
  return found;
}

export type HeldDetails = NonNullable<Awaited<ReturnType<typeof lockDetails>>>;

/** Keeps the details, with what people are found and signed in by; a new version. */
export async function saveDetails(db: Db, residentId: string, { firstName, lastName, preferredName, pronunciation, email, phone, safeContact, language, niNumber }: Details): Promise<void> {
  await db
    .update(residents)
    .set({
      firstName, lastName, preferredName, pronunciation, email, phone, safeContact, language, niNumber,
      nameKey: nameKey(`${firstName} ${lastName}`), emailKey: email && emailKey(email), phoneKey: (phone && phoneKey(phone)) ?? null, version: sql`${residents.version} + 1`,
    })
    .where(eq(residents.id, residentId));
}

/** Where they live and what else they want us to know, as they said when they came back. */
export async function saveWhereabouts(db: Db, residentId: string, { postcode, helpNeeded }: { postcode: string | null; helpNeeded: string | null }): Promise<void> {
  await db.update(residents).set({ postcode, helpNeeded }).where(eq(residents.id, residentId));
}

/** What was changed since a version and by whom, the first change first. */
export async function listDetailsChanges(db: Db, residentId: string, sinceVersion: number): Promise<{ which: DetailKey[]; by: string }[]> {
  const rows = await db
    .select({ details: caseEvents.details, by: caseEvents.actorName })
    .from(caseEvents)
    .innerJoin(cases, and(eq(cases.placeId, caseEvents.placeId), eq(cases.id, caseEvents.caseId)))
    .where(and(eq(cases.residentId, residentId), eq(caseEvents.kind, "details_changed"), sql`(${caseEvents.details} ->> 'version')::int > ${sinceVersion}`))
    .orderBy(asc(caseEvents.recordedAt), asc(caseEvents.id));
  return rows.map(({ details, by }) => ({ which: (details.which ?? []) as DetailKey[], by }));
}
