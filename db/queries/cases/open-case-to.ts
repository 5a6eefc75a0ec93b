import type { Deps } from "#app/platform/deps.server";
import { caseAccess, caseTeam } from "../../schema/cases";

/** Makes somebody one of the case's team, with the reason, and lets them see it. */
export async function addToTeam({ db, now, newId }: Deps, { caseId, staffId, lead, reason }: { caseId: string; staffId: string; lead: boolean; reason: string }): Promise<void> {
  await db.insert(caseTeam).values({ id: newId(), caseId, staffId, lead, reason, fromAt: now() });
  // Without a target: naming the columns would need leave to read the row, and one may not read what is a colleague's.
  await db.insert(caseAccess).values({ caseId, granteeId: staffId }).onConflictDoNothing();
}
