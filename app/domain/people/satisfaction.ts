/** The five answers of GOV.UK's feedback pattern, best first. */
export const satisfactions = ["very_satisfied", "satisfied", "neither", "dissatisfied", "very_dissatisfied"] as const;
export type Satisfaction = (typeof satisfactions)[number];
