/** The three offers of the place. */
export const offers = ["youth_pathways", "working_futures", "skills_for_all"] as const;
export type Offer = (typeof offers)[number];

/** Proper names: the same to staff, in messages and to residents. */
export const offerNames: Record<Offer, string> = { youth_pathways: "Youth Pathways", working_futures: "Working Futures", skills_for_all: "Skills for All" };
