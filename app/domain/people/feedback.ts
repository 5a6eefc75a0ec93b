/** Which part of the service somebody speaks of, where the link they followed says so. */
export const feedbackSubjects = ["applying", "my-support"] as const;
export type FeedbackSubject = (typeof feedbackSubjects)[number];

/** The longest feedback, as on GOV.UK. */
export const longestFeedback = 1200;
