import { addDays, addMonths, type CalendarDay } from "#app/domain/calendar/calendar-day";

/** What somebody may ask of what is held about them: a copy of it, or that it is erased. */
export const requestKinds = ["copy", "erasure"] as const;
export type RequestKind = (typeof requestKinds)[number];

export const askers = ["themselves", "somebody_for_them"] as const;
export type Asker = (typeof askers)[number];

/** How it was made sure that whoever asked is the person, or may ask for them. */
export const identityChecks = ["known_in_person", "document_seen", "signed_in", "questions", "authority_seen"] as const;
export type IdentityCheck = (typeof identityChecks)[number];

export const answers = ["given", "erased", "partly", "refused"] as const;
export type RightsAnswer = (typeof answers)[number];

/** Why somebody's data is not erased, or not all of it: UK GDPR art. 17(3), and where nobody can be sure who asks. */
export const whyNotErased = ["case_open", "legal_hold", "duty_to_track", "counted", "not_sure_who"] as const;
export type WhyNotErased = (typeof whyNotErased)[number];

/** The last day for an answer: one month after it was asked, or the last day of a shorter month [P] UK GDPR art. 12(3). */
export const answerBy = (askedOn: CalendarDay): CalendarDay => addMonths(askedOn, 1);

export type AskedProblem = "in-the-future" | "acting-unproven";

/** What is wrong with a request as it is written down. Knowing the resident, or their code, does not prove that somebody else may ask for them. */
export function problemOfAsking({ askedOn, asker, identity }: { askedOn: CalendarDay; asker: Asker; identity: IdentityCheck }, today: CalendarDay): AskedProblem | undefined {
  if (askedOn > today) return "in-the-future";
  return (asker === "somebody_for_them") === (identity === "authority_seen") ? undefined : "acting-unproven";
}

/** What stands against erasing a record, as it stands today. */
export interface StandsAgainst {
  openCases: number;
  held: boolean;
  /** Of the age at which a council has to keep track of what a young person does. */
  tracked: boolean;
}

/** Why a record cannot be erased now; empty where a person may decide that it is. What a return counted is no reason: numbers stay without a name. */
export const mustBeKept = ({ openCases, held, tracked }: StandsAgainst): WhyNotErased[] => [...(openCases > 0 ? (["case_open"] as const) : []), ...(held ? (["legal_hold"] as const) : []), ...(tracked ? (["duty_to_track"] as const) : [])];

/** Days between the decision and the erasure, so that the message about it leaves first, also by night [L] Local setting. */
export const daysToErase = 2;
export const eraseOn = (decidedOn: CalendarDay): CalendarDay => addDays(decidedOn, daysToErase);

/** The rule a certificate names where somebody asked for it. */
export const askedForIt = "asked";

export const erasureAnswers = ["erased", "partly", "refused"] as const satisfies readonly RightsAnswer[];
export type ErasureAnswer = (typeof erasureAnswers)[number];
