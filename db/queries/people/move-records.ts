import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { emailKey } from "#app/domain/people/email";
import type { JoinedFacts, RecordFacts } from "#app/domain/people/join-records";
import { phoneKey } from "#app/domain/people/phone";
import type { Db } from "../../client.server";
import { activities } from "../../schema/bringing-in";
import { drafts } from "../../schema/applications";
import { caseAccess, cases } from "../../schema/cases";
import { possibleDuplicates } from "../../schema/getting-in";
import { outcomes } from "../../schema/outcomes";
import { residents } from "../../schema/people";

/**
 * Every column that says which resident something is of, and what becomes of it when records are joined. A test reads the schema and
 * fails where a column is missing here. What says who *did* something stays: that was so, whichever record it is on now.
 */
export const residentColumns: Readonly<Record<string, "moves" | "follows its case" | "ends" | "stays">> = {
  "cases.resident_id": "moves",
  "drafts.resident_id": "moves",
  "residents.merged_into_id": "moves",
  "outcomes.resident_id": "follows its case",
  "activities.resident_id": "follows its case",
  "possible_duplicates.resident_id": "follows its case",
  "possible_duplicates.other_resident_id": "follows its case",
  // Of a hub or a person of the staff too: the resident's own line follows the case.
  "case_access.grantee_id": "follows its case",
  "sessions.user_id": "ends",
  // The records a joining was of, whatever became of them.
  "merges.kept_resident_id": "stays",
  "merges.merged_resident_id": "stays",
  // Looked for on both records: whatever holds one holds both.
  "legal_holds.resident_id": "stays",
  "retention_notices.resident_id": "stays",
  "anonymisations.resident_id": "stays",
  // A code asked for before leads to the kept record when it is typed.
  "sign_in_attempts.account_id": "stays",
};

const facts = {
  firstName: residents.firstName, lastName: residents.lastName, preferredName: residents.preferredName, pronunciation: residents.pronunciation, dateOfBirth: residents.dateOfBirth, postcode: residents.postcode,
  email: residents.email, phone: residents.phone, niNumber: residents.niNumber, language: residents.language, helpNeeded: residents.helpNeeded, safeContact: residents.safeContact,
};

export interface HeldRecord {
  id: string;
  version: number;
  mergedIntoId: string | null;
  facts: RecordFacts;
}

const recordColumns = { id: residents.id, version: residents.version, mergedIntoId: residents.mergedIntoId, facts };

/** A person's record; `undefined` where the asker does not see it. */
export async function findRecord(db: Db, residentId: string): Promise<HeldRecord | undefined> {
  const [found] = await db.select(recordColumns).from(residents).where(eq(residents.id, residentId));
  return found;
}

/** Two records, held until the transaction ends, the cases of both before them. As the service, which sees every case. */
export async function lockRecords(db: Db, residentIds: readonly string[]): Promise<Map<string, HeldRecord>> {
  await db.select({ id: cases.id }).from(cases).where(inArray(cases.residentId, [...residentIds])).orderBy(asc(cases.id)).for("no key update");
  const found = await db.select(recordColumns).from(residents).where(inArray(residents.id, [...residentIds])).orderBy(asc(residents.id)).for("no key update");
  return new Map(found.map((one) => [one.id, one]));
}

/** What a resident has that moves with their record. */
export async function listToMove(db: Db, residentId: string): Promise<{ cases: string[]; drafts: string[]; residents: string[] }> {
  const [own, unsent, joined] = [
    await db.select({ id: cases.id }).from(cases).where(eq(cases.residentId, residentId)).orderBy(asc(cases.id)),
    await db.select({ id: drafts.id }).from(drafts).where(eq(drafts.residentId, residentId)).orderBy(asc(drafts.id)),
    await db.select({ id: residents.id }).from(residents).where(eq(residents.mergedIntoId, residentId)).orderBy(asc(residents.id)),
  ];
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);
  return { cases: ids(own), drafts: ids(unsent), residents: ids(joined) };
}

interface Move {
  from: string;
  to: string;
  cases: readonly string[];
  drafts: readonly string[];
  residents: readonly string[];
}

/** Moves cases and what hangs on them from one person to another, rows that came onto a case since included. A draft that is gone meanwhile is no loss. */
export async function moveRecords(db: Db, { from, to, ...ids }: Move): Promise<void> {
  const ofCases = [...ids.cases];
  if (ofCases.length > 0) {
    await db.update(cases).set({ residentId: to, version: sql`${cases.version} + 1` }).where(inArray(cases.id, ofCases));
    await db.update(outcomes).set({ residentId: to }).where(inArray(outcomes.caseId, ofCases));
    await db.update(activities).set({ residentId: to }).where(inArray(activities.caseId, ofCases));
    await db.update(possibleDuplicates).set({ residentId: to }).where(inArray(possibleDuplicates.caseId, ofCases));
    await db.update(possibleDuplicates).set({ otherResidentId: to }).where(inArray(possibleDuplicates.otherCaseId, ofCases));
    await db.insert(caseAccess).values(ofCases.map((caseId) => ({ caseId, granteeId: to }))).onConflictDoNothing();
    await db.delete(caseAccess).where(and(inArray(caseAccess.caseId, ofCases), eq(caseAccess.granteeId, from)));
  }
  if (ids.drafts.length > 0) await db.update(drafts).set({ residentId: to }).where(inArray(drafts.id, [...ids.drafts]));
  if (ids.residents.length > 0) await db.update(residents).set({ mergedIntoId: to }).where(inArray(residents.id, [...ids.residents]));
}

/** Says of a record into which one it was joined, or that it stands by itself again. */
export async function saveMergedInto(db: Db, residentId: string, mergedIntoId: string | null): Promise<void> {
  await db.update(residents).set({ mergedIntoId, version: sql`${residents.version} + 1` }).where(eq(residents.id, residentId));
}

/** Keeps what joining or separating changed on the record that is kept, with what it is found and signed in by; a new version. */
export async function saveJoinedFacts(db: Db, residentId: string, { preferredName, pronunciation, postcode, email, phone, niNumber, helpNeeded, safeContact }: JoinedFacts): Promise<void> {
  await db
    .update(residents)
    .set({
      preferredName, pronunciation, postcode, email, phone, niNumber, helpNeeded, safeContact,
      emailKey: email && emailKey(email), phoneKey: (phone && phoneKey(phone)) ?? null, version: sql`${residents.version} + 1`,
    })
    .where(eq(residents.id, residentId));
}
