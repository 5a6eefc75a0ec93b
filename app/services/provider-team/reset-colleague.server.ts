import type { StaffActor } from "#app/domain/people/actor";
import { isActiveLead, keptByLead } from "#app/domain/provider-team/team";
import type { Deps } from "#app/platform/deps.server";
import { resetSignIn } from "#app/services/people/reset-sign-in.server";
import { lockTeam } from "#db/queries/providers/team";

/** For a colleague who lost their password or phone. Only of accounts the lead keeps: nobody takes over an adviser's. */
export async function resetColleague(deps: Deps, actor: StaffActor, staffId: string): Promise<{ password: string } | "not-found" | "own-account" | "not-permitted" | "not-kept-here"> {
  const team = await lockTeam(deps.db, actor.organisationId);
  if (!team.some((one) => one.id === actor.id && isActiveLead(one))) return "not-permitted";
  const who = team.find(({ id }) => id === staffId);
  if (!who) return "not-found";
  if (!keptByLead(who) || !who.active) return "not-kept-here";
  return resetSignIn(deps, actor, who.id);
}
