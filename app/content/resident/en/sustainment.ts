import type { SustainmentAnswer } from "#app/domain/outcomes/sustainment-check";

const answers: Record<SustainmentAnswer, string> = {
  still_there: "Yes, I am still there",
  changed_job: "I have a different job",
  left: "No, I left or the job ended",
};

const thanks: Record<SustainmentAnswer, { title: string; words: string }> = {
  still_there: { title: "Thank you for telling us", words: "We are glad that you are still there. You do not need to do anything else. If something goes wrong at work, call us." },
  changed_job: { title: "Thank you for telling us", words: "Well done for finding another job. Your adviser writes it down." },
  left: { title: "Thank you for telling us", words: "A job can end for many reasons. We can help you find the next one." },
};

/** Being asked whether one is still in the job. Whoever opens the link learns nothing about anybody. */
export const sustainment = {
  title: "Are you still in your job?",
  lead: "Choose one answer. That is all you need to do.",
  why: "We ask because we can help if something has gone wrong. Your benefits do not change because of your answer here.",
  answers,
  thanks,
  callToday: "An adviser contacts you today, in a way that is safe for you.",
  callOn: (day: string) => `An adviser contacts you on ${day}, in a way that is safe for you.`,
  callUs: "You can also call us today:",
  comeBack: "You can get support again. You do not have to start from the beginning. <support>Go to my support</support>.",
  urgent: "If you have no money for food or nowhere to sleep, <help>get help now</help>.",
  moreTitle: "Tell us more, if you like",
  lastDay: "When was your last day in the job?",
  lastDayHint: (example: string) => `For example, ${example}. You can leave this out.`,
  lastDayWrong: "Enter a real date, like 27 3 2026, or leave it out",
  lastDayFuture: "Your last day must be today or in the past",
  more: { changed_job: "Where do you work now, and how many hours a week?", left: "Is there anything you want to tell us?" },
  moreHint: "You can leave this out.",
  moreName: "What you tell us",
  send: "Send",
  told: "Thank you. We have what you told us.",
  day: "Day",
  month: "Month",
  year: "Year",
  overTitle: "You have answered this question",
  over: "Thank you. You do not need to answer again.",
  expiredTitle: "This link does not work any more",
  expired: "You can still tell us how it goes. <signIn>Sign in</signIn>, or call your hub.",
  noneTitle: "We have no question about your job",
  none: "When we want to know how your job is going, we ask you here. <support>Go to my support</support>.",
};
