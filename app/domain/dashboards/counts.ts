import type { Quarter } from "#app/domain/calendar/financial-quarter";
import type { Waits, WaitStage } from "./waits";

// Types, not interfaces: rows of the driver have an index signature.
export type PeopleAndEvents = { people: number; events: number };

/** What became of referrals: each as it stands today. */
export const referralResults = ["accepted", "declined", "silent", "open", "taken_back"] as const;
export type ReferralResult = (typeof referralResults)[number];
export type ReferralCount = PeopleAndEvents & Record<ReferralResult, number>;

/** What cases in support can be counted by. */
export const caseloadWays = ["offer", "hub", "council", "age"] as const;
export type CaseloadWay = (typeof caseloadWays)[number];

/** `group` is an offer, the id of a hub or council, or an age in years; null where it is not known. */
export type GroupCount = { group: string | null; cases: number; people: number };

/** Everything a dashboard is drawn of. A quarter without any is not in a map. */
export interface DashboardCounts {
  applications: ReadonlyMap<Quarter, PeopleAndEvents>;
  referrals: ReadonlyMap<Quarter, ReferralCount>;
  waits: Record<WaitStage, ReadonlyMap<Quarter, Waits>>;
  inSupport: { cases: number; people: number };
  caseload: Record<CaseloadWay, readonly GroupCount[]>;
}
