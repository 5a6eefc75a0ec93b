import type { CaseStatus } from "./case";

/** What can be done to many cases at once. */
export const bulkActKinds = ["reassign", "message", "close"] as const;
export type BulkActKind = (typeof bulkActKinds)[number];

/** What became of one case of many. `skipped` says why in words; `undone` was put back within the half hour. */
export const bulkRowResults = ["done", "skipped", "undone", "could_not_undo"] as const;
export type BulkRowResult = (typeof bulkRowResults)[number];

/** [L] Local setting: cases one act takes. */
export const mostAtOnce = 100;

/** [L] Local setting: minutes in which it can be undone. Until they are over, nobody is told. */
export const undoMinutes = 30;

export const undoUntil = (doneAt: Date): Date => new Date(doneAt.getTime() + undoMinutes * 60_000);

/** Why a case is left out. */
export const leftOutReasons = ["restricted", "closed", "in_triage", "not_on_team", "open_referrals", "appointments_to_come", "no_safe_way", "leads_already", "not_of_hub"] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

/** What decides whether a case is left out. */
export interface BulkCase {
  status: CaseStatus;
  restricted: boolean;
  /** The asker leads it or is on its team. */
  onTeam: boolean;
  hubId: string;
  leadId: string | null;
  openReferrals: number;
  appointmentsToCome: number;
  /** There is a safe way to write to the resident. */
  canWrite: boolean;
}

/** The act, with what is chosen so far: before a new lead is, only what does not depend on them is known. */
export type BulkAct = { kind: "message" | "close" } | { kind: "reassign"; lead?: { id: string; hubIds: readonly string[] } };

/**
 * Why this act leaves a case out; `undefined` where it does not. A restricted case is looked at one by one. What others wait for as it
 * closes, a provider or an appointment, is ended on its own page: half an hour later it could not be put back.
 */
export function whyLeftOut(act: BulkAct, { status, restricted, onTeam, hubId, leadId, openReferrals, appointmentsToCome, canWrite }: BulkCase): LeftOutReason | undefined {
  if (restricted) return "restricted";
  if (status === "closed") return "closed";
  if (status === "applied") return "in_triage";
  if (act.kind === "reassign") {
    if (!act.lead) return undefined;
    if (act.lead.id === leadId) return "leads_already";
    return act.lead.hubIds.includes(hubId) ? undefined : "not_of_hub";
  }
  if (!onTeam) return "not_on_team";
  if (act.kind === "message") return canWrite ? undefined : "no_safe_way";
  if (openReferrals > 0) return "open_referrals";
  return appointmentsToCome > 0 ? "appointments_to_come" : undefined;
}

/** Why a case could not be put back. */
export type NotUndoneReason = "changed" | "read" | "lead_gone" | "not_seen";
