/** What a young person's current activity counts as. */
export const activityGroups = ["eet", "neet_available", "neet_not_available", "not_known", "not_counted"] as const;
export type ActivityGroup = (typeof activityGroups)[number];

/** Who said so. */
export const activitySources = ["young_person", "family", "school_or_provider", "adviser_saw", "list", "application"] as const;
export type ActivitySource = (typeof activitySources)[number];
