/** What became of something a referral was to achieve, as its provider says. An adviser's look at it is another matter. */
export const goalResults = ["achieved", "partly", "not_achieved"] as const;
export type GoalResult = (typeof goalResults)[number];
