import type { OverrideReason, TriageCause } from "#app/domain/applications/application";
import type { ReferrerNews } from "#app/domain/applications/referrer";
import type { AppointmentWay, Attendance, AttendanceReason, Canceller, ResidentCancelReason } from "#app/domain/appointments/appointment";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { EmployerAnswer } from "#app/domain/outcomes/employer-confirmation";
import type { NotTheSameReason } from "#app/domain/outcomes/likely-same";
import type { OutcomeKind } from "#app/domain/outcomes/outcome";
import type { SustainmentAnswer } from "#app/domain/outcomes/sustainment-check";
import type { AgreementWay } from "#app/domain/plans/plan";
import type { DeclineReason, WithdrawReason } from "#app/domain/referrals/referral";
import type { RegisterMark } from "#app/domain/registers/register";
import type { AssistedWay } from "#app/domain/intake/list-import";
import type { HandoverReturnReason } from "#app/domain/handovers/handover";
import type { UnmetReason } from "#app/domain/directory/codes";
import type { RightsAnswer } from "#app/domain/rights/rights-request";
import type { AlertKind } from "./alert";
import type { BarrierCode, BarrierSize } from "./barrier";
import type { CloseReason } from "./case";
import type { CaseEventKind } from "./case-event";
import type { ContactResult, ContactRisk, ContactWay, ContactWith } from "./contact";
import type { Offer } from "./offer";
import type { OwnCloseReason } from "./own-close";
import type { BreakGlassReason, RestrictionReason } from "./restriction";

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

interface AboutAppointment {
  appointmentId: string;
  /** The instant it begins, ISO 8601. */
  startsAt: string;
  way: AppointmentWay;
}

interface AboutHandover {
  handoverId: string;
  to: string;
}

interface AboutPermission {
  permissionId: string;
  recipient: string;
}

/** What is kept beside each kind of event, so that its sentence can be said later as it was true then. */
export interface CaseEventDetails {
  /** `how` and `organisation` where a member of staff filled it in with them. */
  application_sent: { reference: string; how?: AssistedWay; organisation?: string };
  triage_accepted: { offer: Offer; alsoSkills: boolean; rulesVersion: string; overrideReason?: OverrideReason; note?: string };
  triage_asked_resident: { question: string };
  triage_signposted: { where: string; note: string };
  resident_answered: { words: string };
  triage_contested: { words: string; offer?: Offer };
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
  /** `ours`: the provider waited for the adviser. */
  referral_expired: AboutReferral & { ours?: boolean };
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
  /** `risks` and `whyAnyway` where it was done against how it is safe to reach them. */
  contact_recorded: { words: string; title?: string; contactId?: string; with?: ContactWith; way?: ContactWay; result?: ContactResult; risks?: ContactRisk[]; whyAnyway?: string };
  referrer_asked: { name: string; organisation?: string };
  resident_objected: { name: string };
  referrer_may_hear: { name: string; mayHear: boolean };
  referrer_told: { name: string; news: ReferrerNews };
  /** `booked` where the resident took a free time themselves. */
  appointment_offered: AboutAppointment & { booked?: true; group?: string };
  appointment_accepted: AboutAppointment;
  appointment_moved: AboutAppointment & { wasAt: string };
  appointment_cancelled: AboutAppointment & { by: Canceller; reason?: ResidentCancelReason; words?: string };
  /** `was` where it was recorded otherwise before. */
  appointment_kept: AboutAppointment & { attendance: Attendance; reason?: AttendanceReason; was?: Attendance; words?: string };
  resident_wrote: { messageId: string };
  team_wrote: { messageId: string };
  document_asked: { requestId: string; what: string };
  document_received: { documentId: string; name: string };
  document_removed: { documentId: string; name: string };
  permission_given: AboutPermission & { words?: string; untilOn?: CalendarDay };
  permission_withdrawn: AboutPermission;
  /** Which details, never what they say. */
  details_changed: { which: string[]; version?: number };
  sustainment_asked: { checkId: string; weeks: number };
  sustainment_answered: { checkId: string; weeks: number; answer: SustainmentAnswer; words?: string; toldWay?: ContactWay };
  plan_commented: { words: string; title?: string };
  case_closed: { reason: CloseReason; why?: OwnCloseReason; words?: string };
  case_reopened: { why: string };
  person_left: { staffId: string; name: string; organisation: string; why: string };
  hub_changed: { from: string; to: string };
  handover_asked: AboutHandover & { withData: boolean; words: string };
  handover_accepted: AboutHandover & { words?: string };
  handover_returned: AboutHandover & { reason: HandoverReturnReason; words?: string };
  handover_withdrawn: AboutHandover & { words?: string };
  case_restricted: { reason: RestrictionReason };
  case_unrestricted: { words: string };
  /** A restricted case, opened without leave: the resident reads that too. */
  opened_in_emergency: { name: string; organisation: string; reason: BreakGlassReason };
  records_joined: { mergeId: string; reference: string };
  records_separated: { mergeId: string; reference: string; words: string };
  reorientation_asked: { offer: Offer; words: string };
  plan_queried: { queryId: string; words: string };
  plan_query_answered: { queryId: string; words: string };
  assessment_done: { number: number };
  /** The words of an alert stay with the alert: it may be wrong, and is ended. */
  alert_added: { alertId: string; kind: AlertKind };
  alert_ended: { alertId: string; kind: AlertKind };
  message_taken_back: { template?: string };
  activity_confirmed: { code: string; label: string; changed: boolean };
  referral_amended: AboutReferral & { amendmentId: string; words: string };
  referral_dates_offered: AboutReferral & { days: CalendarDay[]; words?: string };
  referral_dates_agreed: AboutReferral & { on: CalendarDay };
  referral_dates_refused: AboutReferral & { words: string };
  referral_accepted_after_all: AboutReferral & { words?: string };
  referral_not_needed: AboutReferral & { instead: string };
  referral_message_written: AboutReferral & { fromProvider: boolean };
  referral_reported: AboutReferral & { reportId: string };
  referral_report_checked: AboutReferral & { reportId: string; words?: string };
  /** `was` where it was recorded otherwise before. */
  provider_session_recorded: AboutReferral & { sessionId: string; attendance: RegisterMark; heldOn: CalendarDay; was?: RegisterMark; words?: string };
  course_place_waiting: AboutReferral & { startId: string; startsOn: CalendarDay };
  course_place_offered: AboutReferral & { startId: string; startsOn: CalendarDay; answerByOn: CalendarDay };
  course_place_taken: AboutReferral & { startId: string; startsOn: CalendarDay };
  course_place_given_back: AboutReferral & { startId: string; startsOn: CalendarDay; words?: string };
  course_place_lapsed: AboutReferral & { startId: string; startsOn: CalendarDay };
  outcome_told_apart: AboutOutcome & { otherId: string; reason: NotTheSameReason };
  outcome_document_added: AboutOutcome & { documentId: string; name: string };
  employer_asked: AboutOutcome & { confirmationId: string; employer: string };
  employer_answered: AboutOutcome & { confirmationId: string; employer: string; answer: EmployerAnswer };
  employer_not_asked_any_more: AboutOutcome & { confirmationId: string; employer: string };
  sample_drawn: AboutOutcome & { itemId: string; replyByOn: CalendarDay };
  sample_replied: AboutOutcome & { itemId: string; words: string };
  sample_judged: AboutOutcome & { itemId: string; upheld: boolean; words: string };
  copy_asked: { requestId: string; dueOn: CalendarDay };
  copy_ready: { requestId: string; leftOut: number };
  erasure_asked: { requestId: string; dueOn: CalendarDay };
  erasure_answered: { requestId: string; answer: RightsAnswer; words: string };
  unmet_need_recorded: { needId: string; what: BarrierCode | "other"; why: UnmetReason };
}

/** An event with the details its kind has. */
export type CaseEvent<Kind extends CaseEventKind = CaseEventKind> = { [One in Kind]: { kind: One; details: CaseEventDetails[One] } }[Kind];
