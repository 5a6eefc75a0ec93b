import { referralStatuses, type ReferralStatus } from "#app/domain/referrals/referral";

/** What was just done, as the address says it. */
export type Saved = ReferralStatus | "written" | "reported";

export const savedIn = (url: string): Saved | undefined => {
  const said = new URL(url).searchParams.get("saved");
  return ([...referralStatuses, "written", "reported"] as const).find((each) => each === said);
};
