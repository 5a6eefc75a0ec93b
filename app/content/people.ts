import type { Role } from "#app/domain/people/actor";
import type { PasswordProblem } from "#app/domain/people/password";

export const roleNames: Record<Role, string> = {
  adviser: "Adviser",
  manager: "Manager",
  administrator: "Administrator",
  provider: "Provider",
  provider_lead: "Provider lead",
  resident: "Resident",
};

/** What each role lets somebody do, for whoever gives it. */
export const roleHints: Record<Exclude<Role, "resident">, string> = {
  adviser: "Triages applications and supports residents of their hubs",
  manager: "Sees every case that is not restricted, agreements and returns",
  administrator: "Adds people and changes what they may do; sees no case",
  provider: "Answers the referrals sent to their organisation",
  provider_lead: "The same, and keeps the organisation’s own accounts and keys",
};

/** Roles a member of staff may hold. */
export const staffRoles = ["adviser", "manager", "administrator", "provider", "provider_lead"] as const satisfies readonly Role[];

export const passwordProblems: Record<PasswordProblem | "same", string> = {
  too_short: "Password must be 15 characters or more",
  too_long: "Password must be 128 characters or less",
  easy_to_guess: "Choose a password that is harder to guess: not a well-known phrase, your own name or the service’s",
  same: "Choose a password that is not the one you have now",
};
