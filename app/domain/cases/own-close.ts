import type { WithdrawReason } from "#app/domain/referrals/referral";
import type { CloseReason } from "./case";

/** Why a resident closes their own case, as they say it. */
export const ownCloseReasons = ["found_work", "in_learning", "not_what_i_need", "no_longer_wanted", "other"] as const;
export type OwnCloseReason = (typeof ownCloseReasons)[number];

/** What it is closed as: who found what they came for has finished, the others want it no longer. */
export const closedAs: Record<OwnCloseReason, CloseReason> = { found_work: "finished", in_learning: "finished", not_what_i_need: "no_longer_wanted", no_longer_wanted: "no_longer_wanted", other: "no_longer_wanted" };

/** Whether they came to what a sustainment check asks after. */
export const cameToSomething = (why: OwnCloseReason): boolean => closedAs[why] === "finished";

/** Why an adviser closes a case. Signposting and an objection have ways of their own. */
export const adviserCloseReasons = ["finished", "no_longer_wanted", "could_not_reach", "recorded_in_error"] as const satisfies readonly CloseReason[];
export type AdviserCloseReason = (typeof adviserCloseReasons)[number];

/** The reason with which open referrals of a case are taken back as it closes. */
export function withdrawnAs(reason: CloseReason, why?: OwnCloseReason): WithdrawReason {
  if (why === "found_work") return "found_work";
  if (reason === "finished") return "needs_met";
  if (reason === "recorded_in_error") return "sent_in_error";
  return reason === "no_longer_wanted" || reason === "objected" ? "resident_changed_mind" : "other";
}
