import { addDays, type CalendarDay } from "#app/domain/calendar/calendar-day";

export const referralStatuses = [
  "draft", "sent", "asked_for_more", "waiting_list", "accepted", "declined", "expired", "started", "completed",
  "left_early", "did_not_start", "withdrawn", "dates_offered",
] as const;
export type ReferralStatus = (typeof referralStatuses)[number];

export type ReferralHappening =
  | "send" | "accept" | "decline" | "ask" | "answer" | "put_on_waiting_list" | "offer_dates" | "agree_dates" | "refuse_dates" | "expire" | "accept_after_all" | "start" | "complete" | "leave_early" | "not_start" | "withdraw";

/**
 * What may follow what; nobody edits a status by hand. `answer` is the adviser answering the provider's question, `agree_dates` and
 * `refuse_dates` are theirs too. A provider may change its mind: a yes becomes a no until the person has started, and a no (or
 * silence) a yes after all, while nobody has decided otherwise since.
 */
export const referralLife: Record<ReferralStatus, Partial<Record<ReferralHappening, ReferralStatus>>> = {
  draft: { send: "sent", withdraw: "withdrawn" },
  sent: { accept: "accepted", decline: "declined", ask: "asked_for_more", put_on_waiting_list: "waiting_list", offer_dates: "dates_offered", expire: "expired", withdraw: "withdrawn" },
  asked_for_more: { answer: "sent", accept: "accepted", decline: "declined", expire: "expired", withdraw: "withdrawn" },
  waiting_list: { accept: "accepted", decline: "declined", offer_dates: "dates_offered", expire: "expired", withdraw: "withdrawn" },
  accepted: { start: "started", not_start: "did_not_start", decline: "declined", withdraw: "withdrawn" },
  declined: { accept_after_all: "accepted" },
  expired: { accept_after_all: "accepted" },
  started: { complete: "completed", leave_early: "left_early", withdraw: "withdrawn" },
  completed: {},
  left_early: {},
  did_not_start: {},
  withdrawn: {},
  dates_offered: { agree_dates: "accepted", refuse_dates: "sent", accept: "accepted", decline: "declined", expire: "expired", withdraw: "withdrawn" },
};

const ended: readonly ReferralStatus[] = ["declined", "expired", "completed", "left_early", "did_not_start", "withdrawn"];

/** Why a provider says no, grouped in `declineReasonGroups`. */
export const declineReasons = [
  "not_eligible", "wrong_service", "missing_information", "resident_changed_mind", "could_not_reach", "needs_met", "no_places", "dates_do_not_fit", "access_needs", "other",
] as const;
export type DeclineReason = (typeof declineReasons)[number];

export const withdrawReasons = ["sent_in_error", "resident_changed_mind", "needs_met", "found_work", "moved_away", "other_service", "other"] as const;
export type WithdrawReason = (typeof withdrawReasons)[number];

/** What a referral can carry to a provider. Sensitive ones are off unless the adviser turns them on with the resident's agreement. */
export const shareableFields = ["name", "date_of_birth", "phone", "email", "safe_contact", "what_they_want", "situation", "access_needs", "barriers", "language", "note"] as const;
export type ShareableField = (typeof shareableFields)[number];

/** The groups a provider chooses a reason from. */
export const declineReasonGroups = {
  problem_with_referral: ["not_eligible", "wrong_service", "missing_information"],
  residents_reasons: ["resident_changed_mind", "could_not_reach"],
  needs_met: ["needs_met"],
  providers_capacity: ["no_places", "dates_do_not_fit", "access_needs"],
  other: ["other"],
} as const satisfies Record<string, readonly DeclineReason[]>;
export type DeclineReasonGroup = keyof typeof declineReasonGroups;

/** Whether it runs: somebody's turn, on a waiting list, accepted or under way. A no that may become a yes after all has ended. */
export const isOpen = (status: ReferralStatus): boolean => !ended.includes(status);

/** How long a provider sees a referral that has ended [L], in days. */
export const daysProviderSeesEnded = 30;

/** The last day a provider sees a referral that ended on a day. */
export function providerUntilOn(endedOn: CalendarDay): CalendarDay {
  return addDays(endedOn, daysProviderSeesEnded);
}

/**
 * Whether the provider it was sent to may see it: while it is open, and for 30 days after. Never a draft, nor a draft that was
 * withdrawn before it went out (it has no `sentOn`).
 */
export function providerMaySee({ status, sentOn, endedOn }: { status: ReferralStatus; sentOn?: CalendarDay | undefined; endedOn?: CalendarDay | undefined }, today: CalendarDay): boolean {
  if (status === "draft" || sentOn === undefined) return false;
  return isOpen(status) || (endedOn !== undefined && today <= providerUntilOn(endedOn));
}

/** A yes was given, whatever became of it since: of services asked together, at most one has this. */
export const wasTaken = (status: ReferralStatus): boolean => ["accepted", "started", "completed", "left_early", "did_not_start"].includes(status);

/** Whose turn it is while a clock runs. */
export const isAdvisersTurn = (status: ReferralStatus): boolean => status === "asked_for_more" || status === "dates_offered";

/** [L] Local setting: how many services can be asked at once. More would be asking everybody. */
export const mostTogether = 4;
