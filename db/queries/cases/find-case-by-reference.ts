import { and, eq, getTableColumns, inArray } from "drizzle-orm";
import type { Db } from "../../client.server";
import { caseAccess, cases } from "../../schema/cases";
import { mustBeOnTheTeam, namedOnIt, onTheTeam } from "./on-the-team";

/**
 * A case by its reference, held until the transaction ends, to be worked on. `undefined` where it is not one the asker sees; throws
 * `NotOnTheTeam` where they see it and are not on its team.
 */
export async function lockCaseByReference(db: Db, reference: string) {
  return mustBeOnTheTeam(await lockSeenCase(db, reference));
}

/** The same for what needs no place on the team: joining it, vouching for an outcome, what a manager does. */
export async function lockSeenCase(db: Db, reference: string) {
  const [found] = await db.select({ ...getTableColumns(cases), onTeam: onTheTeam, named: namedOnIt }).from(cases).where(eq(cases.reference, reference)).for("no key update");
  return found;
}

/** For attaching alone, as the service: the case whoever's it is. Restricted ones are not found. */
export async function lockCaseToAttach(db: Db, reference: string) {
  const [found] = await db.select({ id: cases.id, reference: cases.reference }).from(cases).where(and(eq(cases.reference, reference), eq(cases.restricted, false))).for("no key update");
  return found;
}

/** Whether a case is open to any of these: a person, a hub of theirs. */
export async function isOpenTo(db: Db, caseId: string, grantees: readonly string[]): Promise<boolean> {
  const rows = await db.select({ granteeId: caseAccess.granteeId }).from(caseAccess).where(and(eq(caseAccess.caseId, caseId), inArray(caseAccess.granteeId, [...grantees]))).limit(1);
  return rows.length > 0;
}
