import type { TriageCause } from "#app/domain/applications/application";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { YoungPerson } from "#app/domain/neet/tracked";
import type { EmployerAnswer } from "#app/domain/outcomes/employer-confirmation";
import type { SustainmentAnswer } from "#app/domain/outcomes/sustainment-check";
import type { StepOwner } from "#app/domain/plans/plan";
import type { ReferralStatus } from "#app/domain/referrals/referral";
import type { CaseStatus } from "./case";

/** What can need doing on a case, most pressing first where two are due on the same day. */
export const nextThingKinds = [
  "job_ended", "employer_answered", "tell_resident", "triage", "wait_for_resident", "assign_lead", "wait_for_handover", "answer_message", "answer_provider", "read_provider", "look_at_report", "answer_comment", "chase_provider", "wait_for_provider", "finish_draft", "record_attendance", "no_show", "missed_session", "follow_up", "appointment_not_answered", "first_meeting",
  "assess", "agree_plan", "answer_query", "look_at_document", "step_due", "confirm_activity", "job_changed", "ask_about_job", "record_sustainment", "reply_to_sample", "verify_outcome", "add_evidence",
] as const;
export type NextThingKind = (typeof nextThingKinds)[number];

export interface NextThing {
  kind: NextThingKind;
  /** Why, for a list: "The provider has asked a question". Whether it is overdue is said by its day alone, so the words stay true as days pass. */
  reason: string;
  dueOn: CalendarDay;
  /** What to do, as the words of a link. */
  action: string;
  /** The triage entry, document, step, outcome, contact, handover or question it is about; of a referral, its reference. */
  aboutId?: string;
}

export interface ReferralWaiting {
  reference: string;
  service: string;
  status: ReferralStatus;
  remindOn?: CalendarDay;
  /** The last day for an answer; on a waiting list, the day until which the place is kept. */
  respondByOn: CalendarDay;
}

export interface CaseFacts {
  status: CaseStatus;
  /** The day the application arrived. */
  openedOn: CalendarDay;
  /** The turn in the triage queue that still waits; `waitingForResident` while a question to them is open. */
  openTriage?: { id?: string; cause: TriageCause; arrivedOn: CalendarDay; dueOn?: CalendarDay; waitingForResident?: boolean };
  /** Somebody else asked for them, and there was no safe way to tell them so. */
  residentToTell?: { askedOn: CalendarDay };
  supportStartedOn?: CalendarDay;
  leadAssignedOn?: CalendarDay;
  firstMeetingOn?: CalendarDay;
  planAgreedOn?: CalendarDay;
  /** When an adviser and they last went through an assessment. */
  assessedOn?: CalendarDay;
  /** Open steps with a day, those still to come among them: a list kept in order of what is due must know them before they are late. */
  stepsDue?: readonly { id: string; title: string; owner: StepOwner; dueOn: CalendarDay }[];
  /** Referrals somebody has to answer, with the days their clock was set to. */
  referralsWaiting?: readonly ReferralWaiting[];
  /** What providers wrote of open referrals and nobody has read: by the referral's reference, since when. */
  providerWrote?: readonly { reference: string; service: string; on: CalendarDay }[];
  /** Reports of providers nobody has looked at. */
  reportsToLookAt?: readonly { reference: string; service: string; on: CalendarDay }[];
  /** Drafts of referrals, and when somebody last wrote on them. */
  referralDrafts?: readonly { id: string; changedOn: CalendarDay }[];
  /** Appointments that were not called off and are not recorded, those to come among them. */
  appointments?: readonly { id: string; on: CalendarDay; accepted: boolean }[];
  /** The last appointment they were to come to and did not, where nothing was done about it since: no other was made, and nobody tried to reach them. */
  noShow?: { id: string; on: CalendarDay; inARow: number };
  /** Of referrals under way: the last session of the provider's they were to come to and did not, where nobody tried to reach them since it was written down. */
  missedSessions?: readonly { reference: string; service: string; recordedOn: CalendarDay; inARow: number }[];
  /** Provider reports and outcomes nobody has verified yet. */
  outcomesToVerify?: readonly { id: string; recordedOn: CalendarDay }[];
  /** When the oldest message of the resident's was written that nobody has answered. */
  unansweredSince?: Date;
  /** Documents that may be opened and nobody has looked at. */
  documentsToLookAt?: readonly { id: string; uploadedOn: CalendarDay }[];
  /** What they answered when asked whether they are still in the job, where an adviser has not seen to it. */
  jobAnswers?: readonly { id: string; weeks: number; answer: SustainmentAnswer; answeredAt: Date }[];
  /** Of somebody young: what decides whether and when they are asked what they do. */
  youngPerson?: YoungPerson;
  /** The oldest thing they wrote about the plan that nobody has answered. */
  planCommentOn?: CalendarDay;
  /** Contacts, and tries, with a day by which somebody is to come back to them. */
  contactsToFollowUp?: readonly { id: string; words: string; onOrBefore: CalendarDay }[];
  /** What managers asked about the plan and nobody has answered. */
  planQueries?: readonly { id: string; askedOn: CalendarDay }[];
  /** A handover that was asked and waits for an answer. */
  handoverAsked?: { id: string; to: string; dueOn: CalendarDay };
  /** They were asked whether they are still in a job and have not answered: the newest question alone. Not `sent` where there was no safe way to write. */
  jobUnanswered?: { id: string; weeks: number; askedOn: CalendarDay; sent?: boolean };
  /** What employers answered about a job, where an adviser has not seen to it. */
  employerAnswers?: readonly { id: string; employer: string; answer: EmployerAnswer; answeredAt: Date }[];
  /** Outcomes drawn at random whose evidence the team has not said anything about, with the last day for it. */
  samplesToReply?: readonly { id: string; replyByOn: CalendarDay }[];
  /** Outcomes that would count but for their evidence, with the last day of the quarter they belong to. */
  evidenceWanted?: readonly { outcomeId: string; measure: string; needed: string; byOn: CalendarDay }[];
}
