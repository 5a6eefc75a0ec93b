import { and, eq, isNull, sql } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { caseTeam } from "../../schema/cases";
import { staff } from "../../schema/people";
import { organisations } from "../../schema/place";

// Leaving the team of a case.

/** Whoever leads it leads it no longer; `undefined` where nobody did. */
export async function endLead({ db, now }: Pick<Deps, "db" | "now">, caseId: string) {
  const [ended] = await db
    .update(caseTeam)
    .set({ untilAt: now() })
    .where(and(eq(caseTeam.caseId, caseId), eq(caseTeam.lead, true), isNull(caseTeam.untilAt)))
    .returning({ staffId: caseTeam.staffId });
  if (!ended) return undefined;
  const [former] = await db
    .select({ id: staff.id, name: staff.name, organisation: organisations.name })
    .from(staff)
    .innerJoin(organisations, and(eq(organisations.placeId, staff.placeId), eq(organisations.id, staff.organisationId)))
    .where(eq(staff.id, ended.staffId));
  return former;
}

/** Somebody of the team is no longer one of it. */
export async function endMembership({ db, now }: Pick<Deps, "db" | "now">, caseId: string, staffId: string): Promise<void> {
  await db.update(caseTeam).set({ untilAt: now() }).where(and(eq(caseTeam.caseId, caseId), eq(caseTeam.staffId, staffId), isNull(caseTeam.untilAt)));
}

/** Takes back what was opened to one person, where they are no longer of the team. What their hub or the place sees is untouched. */
export async function takeAccessFrom(db: Db, caseId: string, staffId: string): Promise<void> {
  await db.execute(sql`select take_access_from(${caseId}, ${staffId})`);
}
