import { accounts } from "../../schema/access";
import { applications } from "../../schema/applications";
import { caseAccess, cases } from "../../schema/cases";
import { residents } from "../../schema/people";
import type { Db } from "../../client.server";

/** A person, and the account they sign in with: both have the same id. */
export async function insertResident(db: Db, resident: typeof residents.$inferInsert): Promise<void> {
  await db.insert(residents).values(resident);
  await db.insert(accounts).values({ id: resident.id, kind: "resident" });
}

/** A case, opened to the grantees (hubs, people, the place for its managers). False, and nothing is written, where its reference is taken. */
export async function insertCase(db: Db, row: typeof cases.$inferInsert, grantees: readonly string[]): Promise<boolean> {
  const made = await db.insert(cases).values(row).onConflictDoNothing({ target: [cases.placeId, cases.reference] }).returning({ id: cases.id });
  if (made.length === 0) return false;
  await db.insert(caseAccess).values(grantees.map((granteeId) => ({ caseId: row.id, granteeId })));
  return true;
}

export const insertApplication = async (db: Db, row: typeof applications.$inferInsert): Promise<void> => void (await db.insert(applications).values(row));
