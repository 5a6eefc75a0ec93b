import type { StaffActor } from "#app/domain/people/actor";
import { isActiveLead, type TeamRole } from "#app/domain/provider-team/team";
import type { Deps } from "#app/platform/deps.server";
import { addPerson } from "#app/services/people/add-person.server";
import { lockTeam } from "#db/queries/providers/team";

/** A lead's new colleague: of the lead's own organisation, with a provider's role and no hub, whatever was sent. The password works until they choose their own. */
export async function inviteColleague(deps: Deps, actor: StaffActor, { name, email, role }: { name: string; email: string; role: TeamRole }): Promise<{ id: string; password: string } | "email-taken" | "not-permitted"> {
  const team = await lockTeam(deps.db, actor.organisationId);
  if (!team.some((one) => one.id === actor.id && isActiveLead(one))) return "not-permitted";
  return addPerson(deps, actor, { name, email, organisationId: actor.organisationId, roles: [role], hubIds: [] });
}
