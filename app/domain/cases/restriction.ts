import type { StaffActor } from "../people/actor";
import { can } from "../people/permissions";

/** Why only named people see a case. */
export const restrictionReasons = ["works_here", "related_to_staff", "high_risk", "public_figure", "other"] as const;
export type RestrictionReason = (typeof restrictionReasons)[number];

/** How a member of staff stands to a resident whose case they must not see. */
export const conflictKinds = ["self", "relative", "close_friend", "other"] as const;
export type ConflictKind = (typeof conflictKinds)[number];

/** Why a restricted case was opened without leave. */
export const breakGlassReasons = ["risk_to_life", "safeguarding", "covering_colleague", "system_duty", "other"] as const;
export type BreakGlassReason = (typeof breakGlassReasons)[number];

/** What a manager found when reading it afterwards. */
export const breakGlassVerdicts = ["justified", "not_justified", "needs_follow_up"] as const;
export type BreakGlassVerdict = (typeof breakGlassVerdicts)[number];

/** Who restricts a case they see, opens it again, and says who is named: its lead, or a manager. */
export function mayRestrict(actor: StaffActor, { leads }: { leads: boolean }): boolean {
  return can(actor, "case:restrict") && (leads || actor.roles.includes("manager"));
}

/** Anybody says of themselves that they must not see a case; of a colleague, whoever may restrict it. */
export function mayDeclareConflict(actor: StaffActor, ofStaffId: string, { leads }: { leads: boolean }): boolean {
  return ofStaffId === actor.id || mayRestrict(actor, { leads });
}

/** What was opened without leave is read by a manager, and never by whoever opened it. */
export function mayReview(actor: StaffActor, { staffId }: { staffId: string }): boolean {
  return can(actor, "break-glass:review") && actor.id !== staffId;
}

/** Why a case somebody who works here is in conflict with is restricted. */
export const restrictedBecause = (kind: ConflictKind): RestrictionReason => (kind === "self" ? "works_here" : "related_to_staff");

interface Naming {
  /** Everybody on the team: whoever works on a case is named on it. */
  team: readonly string[];
  chosen: readonly string[];
  /** Whoever decides: they do not lock themselves out. */
  by: string;
  conflicted: readonly string[];
}

/** The people named on a restricted case, each once; nobody who must not see it, whoever chose them. */
export function peopleNamed({ team, chosen, by, conflicted }: Naming): string[] {
  return [...new Set([...team, ...chosen, by])].filter((id) => !conflicted.includes(id));
}
