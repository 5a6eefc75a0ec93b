import type { TriageCause } from "#app/domain/applications/application";
import { defaultClocks, firstMeetingDueOn, planDueOn, triageDueOn, type SupportClocks } from "#app/domain/applications/clocks";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { addWorkingDays } from "#app/domain/calendar/working-days";
import type { StepOwner } from "#app/domain/plans/plan";
import type { ReferralStatus } from "#app/domain/referrals/referral";
import type { CaseStatus } from "./case";

/** What can need doing on a case, most pressing first where two are due on the same day. */
export const nextThingKinds = [
  "triage", "wait_for_resident", "assign_lead", "answer_provider", "chase_provider", "wait_for_provider", "first_meeting", "agree_plan", "step_due", "verify_outcome",
] as const;
export type NextThingKind = (typeof nextThingKinds)[number];

export interface NextThing {
  kind: NextThingKind;
  /** Why, for a list: "The provider has asked a question". Whether it is overdue is said by its day alone, so the words stay true as days pass. */
  reason: string;
  dueOn: CalendarDay;
  /** What to do, as the words of a link. */
  action: string;
  /** The triage entry, step or outcome it is about; of a referral, its reference. */
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
  supportStartedOn?: CalendarDay;
  leadAssignedOn?: CalendarDay;
  firstMeetingOn?: CalendarDay;
  planAgreedOn?: CalendarDay;
  /** Open steps with a day, those still to come among them: a list kept in order of what is due must know them before they are late. */
  stepsDue?: readonly { id: string; title: string; owner: StepOwner; dueOn: CalendarDay }[];
  /** Referrals somebody has to answer, with the days their clock was set to. */
  referralsWaiting?: readonly ReferralWaiting[];
  /** Provider reports and outcomes nobody has verified yet. */
  outcomesToVerify?: readonly { id: string; recordedOn: CalendarDay }[];
}

const triageReasons: Record<TriageCause, string> = {
  new_application: "New application",
  resident_answered: "The resident has answered your question",
  doesnt_fit: "The resident says the offer does not fit",
  provider_declined: "A provider declined the referral",
  referral_expired: "A provider did not answer in time",
  reorientation: "The lead adviser asks for another offer",
};

const stepReasons: Record<StepOwner, string> = { resident: "The resident’s step", adviser: "An adviser’s step", provider: "A provider’s step" };

function triage({ openTriage }: CaseFacts, clocks: SupportClocks): NextThing[] {
  if (!openTriage) return [];
  const { id, cause, arrivedOn, dueOn = triageDueOn(arrivedOn, clocks), waitingForResident } = openTriage;
  const about = { dueOn, ...(id && { aboutId: id }) };
  return waitingForResident
    ? [{ ...about, kind: "wait_for_resident", reason: "Waiting for the resident’s answer", action: "Contact the resident" }]
    : [{ ...about, kind: "triage", reason: triageReasons[cause], action: "Triage" }];
}

function gettingStarted(facts: CaseFacts, clocks: SupportClocks): NextThing[] {
  if (facts.status !== "in_support") return [];
  const { openedOn, supportStartedOn = openedOn } = facts;
  const things: (NextThing | false)[] = [
    !facts.leadAssignedOn && { kind: "assign_lead", reason: "Nobody leads this case", dueOn: addWorkingDays(supportStartedOn, 1), action: "Choose a lead adviser" },
    !facts.firstMeetingOn && { kind: "first_meeting", reason: "They have not met an adviser yet", dueOn: firstMeetingDueOn(openedOn, clocks), action: "Record or book a first meeting" },
    !facts.planAgreedOn && { kind: "agree_plan", reason: "There is no agreed plan yet", dueOn: planDueOn(supportStartedOn, clocks), action: "Make a plan" },
  ];
  return things.filter((thing) => thing !== false);
}

function withProviders({ referralsWaiting = [] }: CaseFacts, today: CalendarDay): NextThing[] {
  return referralsWaiting.map(({ reference, service, status, remindOn, respondByOn }): NextThing => {
    const about = { dueOn: respondByOn, aboutId: reference };
    if (status === "asked_for_more") return { ...about, kind: "answer_provider", reason: `${service} has asked a question`, action: "Answer the provider" };
    if (status === "waiting_list") return { ...about, kind: "wait_for_provider", reason: `On the waiting list of ${service}`, action: "View the referral" };
    if (today < (remindOn ?? respondByOn)) return { ...about, kind: "wait_for_provider", reason: `Waiting for ${service} to answer`, action: "View the referral" };
    return { ...about, kind: "chase_provider", reason: `${service} has not answered`, action: "Chase the provider" };
  });
}

/** Everything the case waits for, most overdue first. A closed case waits for nothing. */
export function nextThings(facts: CaseFacts, today: CalendarDay, clocks: SupportClocks = defaultClocks): NextThing[] {
  if (facts.status === "closed") return [];
  const things = [
    ...triage(facts, clocks),
    ...gettingStarted(facts, clocks),
    ...withProviders(facts, today),
    ...(facts.stepsDue ?? []).map((step): NextThing => ({ kind: "step_due", reason: `${stepReasons[step.owner]}: ${step.title}`, dueOn: step.dueOn, action: "Review the step", aboutId: step.id })),
    // [S] DWP provider guidance: a start or an outcome is recorded within 15 working days.
    ...(facts.outcomesToVerify ?? []).map((outcome): NextThing => ({ kind: "verify_outcome", reason: "An outcome is not verified", dueOn: addWorkingDays(outcome.recordedOn, 15), action: "Verify the outcome", aboutId: outcome.id })),
  ];
  return things.sort((a, b) => a.dueOn.localeCompare(b.dueOn) || nextThingKinds.indexOf(a.kind) - nextThingKinds.indexOf(b.kind));
}
