import { createHash } from "node:crypto";
import type { StaffActor } from "#app/domain/people/actor";
import { isActiveLead, refusedTeamChange, type Colleague, type TeamRefusal, type TeamRole } from "#app/domain/provider-team/team";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { endSessionsOf } from "#db/queries/identity/sessions";
import { lockTeam, saveTeamMember } from "#db/queries/providers/team";

/** Stands for what a lead saw, so that another who saved meanwhile is noticed: staff rows carry no version. */
export const colleagueState = ({ roles, active }: Omit<Colleague, "id">): string => createHash("sha256").update(JSON.stringify([[...roles].sort(), active])).digest("hex").slice(0, 16);

const inWords = ({ roles, active }: Omit<Colleague, "id">) => `${roles.join(", ")}; ${active ? "active" : "not active"}`;

/**
 * Changes what a colleague may do, and signs them out everywhere. Runs as the service, for a lead of the same organisation: that they
 * still are one is asked again behind the lock, and anybody of another organisation does not exist.
 */
export async function changeColleague(deps: Deps, actor: StaffActor, staffId: string, { role, active, seen }: { role: TeamRole; active: boolean; seen: string }): Promise<"done" | "not-found" | "not-permitted" | "changed-meanwhile" | TeamRefusal> {
  const team = await lockTeam(deps.db, actor.organisationId);
  if (!team.some((one) => one.id === actor.id && isActiveLead(one))) return "not-permitted";
  const who = team.find(({ id }) => id === staffId);
  if (!who) return "not-found";
  if (colleagueState(who) !== seen) return "changed-meanwhile";
  const refused = refusedTeamChange(team, { by: actor.id, who, wanted: { role, active } });
  if (refused) return refused;
  const after = { roles: [role], active };
  await saveTeamMember(deps.db, who.id, after);
  await endSessionsOf(deps.db, who.id);
  await appendAudit(deps, { streamId: service().placeId, action: "staff.change", by: actor, subject: who.name, reason: `${inWords(who)} → ${inWords(after)}` });
  return "done";
}
