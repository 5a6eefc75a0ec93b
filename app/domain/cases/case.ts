/** One episode of support. `applied` until triage accepts it; whether it waits in triage is told by its triage entries. */
export const caseStatuses = ["applied", "in_support", "closed"] as const;
export type CaseStatus = (typeof caseStatuses)[number];

/** `reopen` takes back a closing within half an hour; whoever comes back later begins a new case. */
export type CaseHappening = "accept" | "close" | "reopen";

export const caseLife: Record<CaseStatus, Partial<Record<CaseHappening, CaseStatus>>> = {
  applied: { accept: "in_support", close: "closed" },
  in_support: { close: "closed" },
  closed: { reopen: "in_support" },
};

export const closeReasons = ["signposted", "no_longer_wanted", "finished", "could_not_reach", "objected", "recorded_in_error"] as const;
export type CloseReason = (typeof closeReasons)[number];
