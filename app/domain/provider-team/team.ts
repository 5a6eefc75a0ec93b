import type { Role } from "#app/domain/people/actor";

/** The only roles a provider's lead can give: nothing that reaches a case. */
export const teamRoles = ["provider", "provider_lead"] as const satisfies readonly Role[];
export type TeamRole = (typeof teamRoles)[number];

export interface Colleague {
  id: string;
  roles: readonly Role[];
  active: boolean;
}

/** Whether a lead keeps this account: it holds provider's roles and no other. Anybody else's is an administrator's. */
export const keptByLead = ({ roles }: Pick<Colleague, "roles">): boolean => roles.length > 0 && roles.every((role) => teamRoles.some((one) => one === role));

export const isActiveLead = ({ roles, active }: Colleague): boolean => active && roles.includes("provider_lead");

/** What an account is shown as: a lead can do all that a provider can. */
export const teamRoleOf = ({ roles }: Pick<Colleague, "roles">): TeamRole => (roles.includes("provider_lead") ? "provider_lead" : "provider");

export type TeamRefusal = "own-account" | "last-lead" | "not-kept-here";

/** Why a lead cannot change an account so; `undefined` where they can. Somebody is always left who can keep the team. */
export function refusedTeamChange(team: readonly Colleague[], { by, who, wanted }: { by: string; who: Colleague; wanted: { role: TeamRole; active: boolean } }): TeamRefusal | undefined {
  if (!keptByLead(who)) return "not-kept-here";
  if (who.id === by && !wanted.active) return "own-account";
  const stillLeads = wanted.active && wanted.role === "provider_lead";
  return stillLeads || team.some((one) => one.id !== who.id && isActiveLead(one)) ? undefined : "last-lead";
}
