import { sql } from "drizzle-orm";
import { NotOnTheTeam } from "#app/domain/cases/team";
import type { Db } from "../../client.server";
import { cases } from "../../schema/cases";

/** Whether the asker works on the case of this row: the same function the row policies ask (`migrations/0012_team_walls.sql`). */
export const onTheTeam = sql<boolean>`app_on_team(${cases.id})`;

/** Whether the asker is named on the case of this row themselves, and not for a day only. */
export const namedOnIt = sql<boolean>`(app_kind() <> 'staff' or exists (select from case_access named where named.place_id = ${cases.placeId} and named.case_id = ${cases.id} and named.grantee_id = app_actor() and named.until_on is null))`;

/** Whether the asker leads a case or is on its team. True of a resident, a provider and the service, whose own walls say what they may do. */
export async function isOnTheTeam(db: Db, caseId: string): Promise<boolean> {
  const [row] = await db.execute<{ on_team: boolean }>(sql`select app_on_team(${caseId}) as on_team`);
  return row?.on_team ?? false;
}

/** Stops a change by whoever only reads the case: the form answers with the way to join it. */
export function mustBeOnTheTeam<Found extends { reference: string; onTeam: boolean }>(found: Found | undefined): Found | undefined {
  if (found && !found.onTeam) throw new NotOnTheTeam(found.reference);
  return found;
}
