import type { TakenOver } from "./join-records";

/** What an adviser found two records to be. */
export const duplicateVerdicts = ["same", "not_same"] as const;
export type DuplicateVerdict = (typeof duplicateVerdicts)[number];

/** Joining two records of one person: proposed by one, confirmed by another, and taken apart again where it was wrong. */
export const mergeStatuses = ["proposed", "confirmed", "rejected", "withdrawn", "undone"] as const;
export type MergeStatus = (typeof mergeStatuses)[number];

export type MergeHappening = "confirm" | "reject" | "withdraw" | "undo";

export const mergeLife: Record<MergeStatus, Partial<Record<MergeHappening, MergeStatus>>> = {
  proposed: { confirm: "confirmed", reject: "rejected", withdraw: "withdrawn" },
  confirmed: { undo: "undone" },
  rejected: {},
  withdrawn: {},
  undone: {},
};

/** What joining moved from one record to the other, by id, so that separating them moves back exactly that. */
export interface Moved {
  /** Cases, with everything that hangs on them. */
  cases: string[];
  /** Unsent applications of somebody who came back. */
  drafts: string[];
  /** Records that had been joined with the merged one before. */
  residents: string[];
  taken: TakenOver;
}
