import type { CaseStatus } from "#app/domain/cases/case";
import type { Offer } from "#app/domain/cases/offer";
import type { TriageCause } from "./application";

interface Asking {
  status: CaseStatus;
  leadId: string | null;
  /** The offers the case is in now. */
  current: readonly Offer[];
  /** Why the case waits in triage already, where it does. */
  openCauses: readonly TriageCause[];
}

/**
 * Whether somebody can ask that a case in support is given another offer: its lead, or anybody of its team while nobody leads it; once
 * at a time. A triager who is somebody else decides.
 */
export function mayAskForAnother({ status, leadId, current, openCauses }: Asking, staffId: string, offer?: Offer): "yes" | "not-in-support" | "not-the-lead" | "asked-already" | "same-offer" {
  if (status !== "in_support") return "not-in-support";
  if (leadId !== null && leadId !== staffId) return "not-the-lead";
  if (openCauses.includes("reorientation")) return "asked-already";
  return offer && current.length === 1 && current[0] === offer ? "same-offer" : "yes";
}

/** Whoever asked for another offer does not decide on it themselves. */
export const mayDecide = (entry: { askedBy: string | null }, staffId: string): boolean => entry.askedBy !== staffId;
