/** Whole years of age, as lists of cases are filtered by. */
export const ageBands = ["16-17", "18-24", "25+"] as const;
export type AgeBand = (typeof ageBands)[number];

/** [L] Local setting: days after which somebody in support counts as not contacted. Speaking, a kept appointment and a message of theirs count. */
export const quietDays = 30;

/** [L] Local setting: views one person keeps. More are no longer found by looking. */
export const mostViews = 20;
