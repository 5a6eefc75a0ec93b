import type { LeaveOutReason, PassageChoice } from "#app/domain/rights/passages";
import type { Asker, ErasureAnswer, IdentityCheck, RequestKind, WhyNotErased } from "#app/domain/rights/rights-request";
import { sayCount } from "./names";

export const requestKindWords: Record<RequestKind, string> = { copy: "A copy of everything held about them", erasure: "That what is held about them is erased" };

export const askerWords: Record<Asker, string> = { themselves: "The person themselves", somebody_for_them: "Somebody acting for them, such as a parent or a solicitor" };

export const identityWords: Record<IdentityCheck, string> = {
  known_in_person: "Somebody who works with them knows them, and they asked in person",
  document_seen: "A document with their photo was seen",
  signed_in: "They asked while they were signed in",
  questions: "They answered questions only they would know",
  authority_seen: "Somebody else asked: their own identity and their authority to ask were seen",
};

/** What staff choose for a passage, as it stands in the list. */
export const passageChoiceWords: Record<PassageChoice, string> = {
  give: "Hand it over",
  about_others: "Leave it out: it is about somebody else",
  in_confidence: "Leave it out: whoever said it did so in confidence",
  harm: "Leave it out: reading it could do somebody serious harm",
};

const why: Record<LeaveOutReason, string> = {
  about_others: "about somebody else",
  in_confidence: "what somebody else told us in confidence",
  harm: "something that could do serious harm to somebody who reads it",
};

/** How the file itself says what is not in it: "1 passage was left out because it is about somebody else." */
export const sayLeftOut = ({ reason, count }: { reason: LeaveOutReason; count: number }): string => `${sayCount(count, "passage was", "passages were")} left out because ${count === 1 ? "it is" : "they are"} ${why[reason]}.`;

/** Where the passage stood. */
export const leftOutHere = (reason: LeaveOutReason): string => `A passage was left out here because it is ${why[reason]}.`;

/** Above each passage somebody has to read. */
export const passageMark = "This may be about somebody else: read it before you hand it over.";

/** Parts of the file that are not in the copy somebody takes for themselves. */
export const extraPartTitles = { notes: "What the people who help you noted for each other", alerts: "What they warned each other of", kept_events: "What happened, as they wrote it down for each other" } as const;

export const fileWords = {
  equality: "Your answers to the equality questions. Nobody here can read them with your name. Sign in and download your own copy: they are in it.",
  ofOneOrganisation: (count: number) => `${sayCount(count, "note", "notes")} that only the organisation that wrote ${count === 1 ? "it" : "them"} can read. Ask them.`,
};

export const erasureAnswerWords: Record<ErasureAnswer, string> = { erased: "Erase it", partly: "Some of it was taken out, and the rest is kept", refused: "Keep it" };

export const whyNotWords: Record<WhyNotErased, string> = {
  case_open: "A case is open: it is needed to help them. Close it first, if they want no more help",
  legal_hold: "The record is held, for a claim or an inquiry",
  duty_to_track: "The council has a duty to keep track of what a young person of this age does",
  counted: "A funder counted something of theirs and may ask for the evidence",
  not_sure_who: "We cannot be sure that it is them who asks",
};
