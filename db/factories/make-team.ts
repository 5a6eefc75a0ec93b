import { freshId, now } from "#app/platform/service.server";
import { asService } from "../client.server";
import { caseAccess, caseTeam } from "../schema/index";

/** Puts somebody on a case's team, as if they had joined it; whoever is not on it reads and changes nothing. */
export async function joinsTeam({ id: caseId }: { id: string }, ...people: readonly { id: string }[]): Promise<void> {
  await asService(async (db) => {
    for (const { id: staffId } of people) {
      await db.insert(caseTeam).values({ id: freshId(), caseId, staffId, lead: false, reason: "I work with this person together with their adviser", fromAt: now() });
      await db.insert(caseAccess).values({ caseId, granteeId: staffId }).onConflictDoNothing();
    }
  });
}
