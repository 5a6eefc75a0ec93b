import type { Satisfaction } from "#app/domain/people/satisfaction";

const satisfaction: Record<Satisfaction, string> = {
  very_satisfied: "Very satisfied",
  satisfied: "Satisfied",
  neither: "Neither satisfied or dissatisfied",
  dissatisfied: "Dissatisfied",
  very_dissatisfied: "Very dissatisfied",
};

/** What somebody thinks of the service, asked in GOV.UK's words. */
export const feedback = {
  title: "Give feedback on this service",
  how: "Overall, how did you feel about the service you received today?",
  satisfaction,
  improve: "How could we improve this service?",
  hint: "Do not include personal or financial information, like your National Insurance number or credit card details.",
  noAnswer: "We read everything, but we cannot answer. If you need help, <hubs>call or visit a hub</hubs>.",
  send: "Send feedback",
  missing: "Select how you felt about the service",
  tooLong: (most: number) => `Your feedback must be ${most} characters or less`,
  tooOften: "You have sent feedback too many times. Wait an hour, then try again",
  thanks: { title: "Thank you for your feedback", words: "We use it to make this service better.", back: "Go to the start page", support: "Go to my support" },
};
