/** The pages, in the order of GOV.UK's equality information pattern. Which of them somebody sees is decided in `journey.ts`. */
export const equalitySteps = ["date-of-birth", "health", "health-effect", "ethnic-group", "ethnic-background", "partnership", "religion", "sex-and-gender", "sexual-orientation"] as const;
export type EqualityStep = (typeof equalitySteps)[number];

/** Changes with any word of a question, and is stored with the answers. */
export const equalityQuestionsVersion = "2026-11-1";

/** An answer to every question: it is kept, so that it is not counted as never asked. */
const notSaid = "prefer_not_to_say";

export const yesOrNo = ["yes", "no", notSaid] as const;
export const healthEffects = ["a_lot", "a_little", "not_at_all", notSaid] as const;
export const sexes = ["female", "male", notSaid] as const;
export const partnerships = [
  "never", "married", "civil_partnership", "separated_married", "separated_civil_partnership", "divorced", "dissolved_civil_partnership", "widowed", "surviving_civil_partner", notSaid,
] as const;
export const religions = ["none", "christian", "buddhist", "hindu", "jewish", "muslim", "sikh", "other", notSaid] as const;
export const orientations = ["heterosexual", "gay_or_lesbian", "bisexual", "other", notSaid] as const;

export const ethnicGroups = ["white", "mixed", "asian", "black", "other", notSaid] as const;
export type EthnicGroup = (typeof ethnicGroups)[number];
/** A group with a page of its own about the background. */
export type AskedGroup = Exclude<EthnicGroup, typeof notSaid>;

/** The backgrounds of each group, England's categories; `any_other` has a field for their own words. */
export const backgroundsOf = {
  white: ["british", "irish", "gypsy_or_irish_traveller", "any_other", notSaid],
  mixed: ["white_and_black_caribbean", "white_and_black_african", "white_and_asian", "any_other", notSaid],
  asian: ["indian", "pakistani", "bangladeshi", "chinese", "any_other", notSaid],
  black: ["african", "caribbean", "any_other", notSaid],
  other: ["arab", "any_other", notSaid],
} as const satisfies Record<AskedGroup, readonly [string, ...string[]]>;

export const isAskedGroup = (group: EthnicGroup | undefined): group is AskedGroup => group !== undefined && group !== notSaid;

/** Letters that fit into a field for one's own words. */
export const longestOwnWords = 200;
