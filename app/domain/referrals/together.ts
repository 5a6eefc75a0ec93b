import { isOpen, referralLife, wasTaken, type ReferralHappening, type ReferralStatus, type WithdrawReason } from "./referral";

/** Others that were sent together with it, and how each stands. */
export type Together = readonly { status: ReferralStatus }[];

/** Whether a no, or silence, is the last of those asked together: only then does the case go back to triage. */
export const isLastNo = (others: Together): boolean => !others.some(({ status }) => isOpen(status) && status !== "draft");

/**
 * Whether a no may become a yes after all: nobody of those asked together was taken instead, and either another of them still runs or
 * nobody has decided the case's turn in triage.
 */
export const mayAcceptAfterAll = ({ others, entryOpen }: { others: Together; entryOpen: boolean }): boolean => !others.some(({ status }) => wasTaken(status)) && (entryOpen || !isLastNo(others));

/** Whether somebody still looks for a place after a referral was taken back: not where they need none any more. */
export const stillLooksForAPlace = (reason: WithdrawReason): boolean => !["needs_met", "found_work", "moved_away"].includes(reason);

/** Whether taking one back leaves the others' noes to be looked at: they waited for it, nobody took the person, and a place is still looked for. */
export const leavesOnlyNoes = (others: Together, reason: WithdrawReason): boolean =>
  others.some(({ status }) => status === "declined" || status === "expired") && isLastNo(others) && !others.some(({ status }) => wasTaken(status)) && stillLooksForAPlace(reason);

export interface WhatFollows {
  status: ReferralStatus;
  /** One of them said yes: those that still run are taken back. */
  takesBackOthers: boolean;
  /** What becomes of the case's turn in triage. */
  turn: "opens" | "ends" | "stays";
}

/**
 * What follows from something that happens to one of those asked together. `undefined` where it cannot happen to it as it stands;
 * `moved-on`: a yes after all comes too late.
 */
export function whatFollows(status: ReferralStatus, others: Together, happened: { happening: Exclude<ReferralHappening, "withdraw"> } | { happening: "withdraw"; reason: WithdrawReason }, { entryOpen }: { entryOpen: boolean }): WhatFollows | "moved-on" | undefined {
  const becomes = referralLife[status][happened.happening];
  if (!becomes) return undefined;
  const follows = (turn: WhatFollows["turn"]): WhatFollows => ({ status: becomes, takesBackOthers: becomes === "accepted", turn });
  if (happened.happening === "accept_after_all") return mayAcceptAfterAll({ others, entryOpen }) ? follows(entryOpen ? "ends" : "stays") : "moved-on";
  const opens = happened.happening === "withdraw" ? status !== "draft" && leavesOnlyNoes(others, happened.reason) : ["decline", "expire"].includes(happened.happening) && isLastNo(others);
  return follows(opens ? "opens" : "stays");
}
