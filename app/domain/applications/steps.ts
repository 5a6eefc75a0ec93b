/** The pages of the application, in order. Which of them somebody sees is decided in `journey.ts`. */
export const stepIds = [
  "area", "other-ways", "name", "date-of-birth", "urgent-needs", "situation", "last-worked", "risk-signs", "wants", "barriers",
  "circumstances", "help-needed", "contact", "safe-contact", "hub", "check-answers",
] as const;
export type StepId = (typeof stepIds)[number];
