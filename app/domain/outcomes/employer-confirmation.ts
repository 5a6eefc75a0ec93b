/** What an employer answers about somebody, by a link and without an account. */
export const employerAnswers = ["still_employed", "employed_then_left", "never_employed", "cannot_say"] as const;
export type EmployerAnswer = (typeof employerAnswers)[number];

/** [L] Local setting: days the link to an employer works. */
export const employerLinkDays = 28;
