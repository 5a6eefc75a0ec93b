/** Every page there is, in any journey. Which somebody sees, and in which order, their journey says. */
export const stepIds = [
  "about-you", "agreement", "area", "other-ways", "name", "date-of-birth", "urgent-needs", "situation", "wants", "last-worked", "risk-signs", "barriers",
  "circumstances", "benefits", "help-needed", "contact", "safe-contact", "hub", "check-answers",
] as const;
export type StepId = (typeof stepIds)[number];
