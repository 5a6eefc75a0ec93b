import type { StaffActor } from "../people/actor";
import { can } from "../people/permissions";

/** How somebody stands to a case they see. */
export interface Standing {
  /** They lead it, or were attached with a reason that holds still. */
  onTeam: boolean;
}

/** Whoever sees a case reads it; only its team changes it, and only advisers are of one: a manager reads. */
export function mayWorkOn(actor: StaffActor, { onTeam }: Standing): boolean {
  return can(actor, "case:work") && onTeam;
}

/** An adviser who reads a case joins it; a restricted one only where they are named on it, not where they opened it for a day. */
export function mayJoin(actor: StaffActor, { onTeam, restricted, named }: Standing & { restricted: boolean; named: boolean }): boolean {
  return can(actor, "case:attach") && !onTeam && (!restricted || named);
}

/** Thrown where somebody who only reads a case would change it. Nothing was done; joining the case is the way. */
export class NotOnTheTeam extends Error {
  constructor(readonly reference: string) {
    super("only the team of a case changes it");
  }
}

/** Leaving a case, or being taken off it: oneself, or by its lead. The lead leaves by giving the case to somebody. */
export function mayTakeOff(by: Pick<StaffActor, "id">, whom: { staffId: string; lead: boolean }, leadId: string | null): boolean {
  return !whom.lead && (by.id === whom.staffId || by.id === leadId);
}
