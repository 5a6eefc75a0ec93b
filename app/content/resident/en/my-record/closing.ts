import type { OwnCloseReason } from "#app/domain/cases/own-close";

const reasons: Record<OwnCloseReason, string> = {
  found_work: "I have found work",
  in_learning: "I am on a course or in training",
  not_what_i_need: "It is not what I need",
  no_longer_wanted: "I do not want it any more",
  other: "Something else",
};

/** Closing one's own case. */
export const closing = {
  title: "Close your case",
  lead: "You can stop at any time. It does not change your benefits, and you can come back when you like.",
  still: "Before you close it: your adviser may still be able to help, for example with a new job, or by finding something that fits you better.",
  talk: (adviser: string, phone: string) => `You can talk to ${adviser} first: call ${phone}.`,
  talkToHub: (phone: string) => `You can talk to somebody first: call ${phone}.`,
  whatHappensTitle: "What happens when you close it",
  whatHappens: [
    "Your adviser and the people who help you stop, and they are told.",
    "Meetings that are still to come are cancelled.",
    "Places we asked for you, and that you have not finished, are told that you no longer need them.",
    "What you let us share ends today.",
    "You can still sign in, and read and print your plan.",
  ],
  why: "Why do you want to close it?",
  missing: "Select why you want to close your case",
  words: "Is there anything you want to tell us? (optional)",
  wordsTooLong: "What you want to tell us must be 1000 characters or less",
  button: "Close my case",
  keep: "Keep my case open",
  reasons,
  doneTitle: "Your case is closed",
  done: "The people who helped you have been told. You do not need to do anything.",
  doneInWork: "We are glad that you have found something. We may ask you in some weeks how it goes.",
  wayBack: "If you change your mind, <comeBack>come back for more help</comeBack>. We remember what you told us.",
  already: (day: string) => `It was closed on ${day}.`,
  planStays: "You can still <plan>read your plan</plan>.",
  noCase: "You have no case to close.",
};
