import type { OverrideReason, TriageCause } from "#app/domain/applications/application";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { OutcomeKind } from "#app/domain/outcomes/outcome";
import type { AgreementWay } from "#app/domain/plans/plan";
import type { DeclineReason, WithdrawReason } from "#app/domain/referrals/referral";
import type { BarrierCode, BarrierSize } from "./barrier";
import type { CloseReason } from "./case";
import type { CaseEventKind } from "./case-event";
import type { Offer } from "./offer";

interface AboutReferral {
  referralId: string;
  service: string;
  organisation: string;
}
interface AboutStep {
  stepId: string;
  title: string;
}
interface AboutOutcome {
  outcomeId: string;
  kind: OutcomeKind;
}

/** What is kept beside each kind of event, so that its sentence can be said later as it was true then. */
export interface CaseEventDetails {
  application_sent: { reference: string };
  triage_accepted: { offer: Offer; alsoSkills: boolean; rulesVersion: string; overrideReason?: OverrideReason; note?: string };
  triage_asked_resident: { question: string };
  triage_signposted: { where: string; note: string };
  resident_answered: { words: string };
  triage_contested: { words: string };
  offer_started: { offer: Offer; why: string };
  offer_ended: { offer: Offer; why: string };
  lead_assigned: { staffId: string; name: string; organisation: string };
  person_attached: { staffId: string; name: string; organisation: string; reason: string };
  barrier_opened: { code: BarrierCode; size: BarrierSize };
  barrier_closed: { code: BarrierCode };
  plan_changed: { version: number; changes: number };
  plan_agreed: { version: number; way: AgreementWay };
  step_done: AboutStep;
  step_no_longer_needed: AboutStep;
  step_added_by_resident: AboutStep;
  referral_sent: AboutReferral & { respondByOn: CalendarDay };
  referral_asked_more: AboutReferral & { words: string };
  referral_question_answered: AboutReferral & { words: string };
  referral_accepted: AboutReferral & { words?: string };
  referral_waiting_list: AboutReferral & { waitingUntilOn: CalendarDay };
  referral_declined: AboutReferral & { reason: DeclineReason; words?: string };
  referral_expired: AboutReferral;
  referral_withdrawn: AboutReferral & { reason: WithdrawReason; words?: string };
  referral_started: AboutReferral & { startedOn: CalendarDay };
  referral_completed: AboutReferral & { endedOn: CalendarDay };
  referral_left_early: AboutReferral & { endedOn: CalendarDay; words?: string };
  referral_did_not_start: AboutReferral & { words?: string };
  returned_to_triage: { cause: TriageCause; referralId?: string };
  outcome_recorded: AboutOutcome & { happenedOn: CalendarDay };
  outcome_superseded: AboutOutcome & { supersededById: string; why: string };
  outcome_verified: AboutOutcome;
  outcome_claimed: AboutOutcome & { measureCode: string };
  message_sent: { template: string; channel: "email" | "text" };
  contact_recorded: { words: string };
  case_closed: { reason: CloseReason; words?: string };
}

/** An event with the details its kind has. */
export type CaseEvent<Kind extends CaseEventKind = CaseEventKind> = { [One in Kind]: { kind: One; details: CaseEventDetails[One] } }[Kind];
