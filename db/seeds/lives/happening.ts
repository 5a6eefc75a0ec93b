import type { Attendance, AttendanceReason, ResidentCancelReason } from "#app/domain/appointments/appointment";
import type { OverrideReason } from "#app/domain/applications/application";
import type { AlertKind } from "#app/domain/cases/alert";
import type { AssessmentAnswers } from "#app/domain/cases/assessment-question";
import type { ContactResult, ContactWay } from "#app/domain/cases/contact";
import type { NoteVisibility } from "#app/domain/cases/note";
import type { CloseReason } from "#app/domain/cases/case";
import type { ScanState } from "#app/domain/documents/document";
import type { OwnCloseReason } from "#app/domain/cases/own-close";
import type { Offer } from "#app/domain/cases/offer";
import type { CorrectionReason, EvidenceLevel, OutcomeKind } from "#app/domain/outcomes/outcome";
import type { SustainmentAnswer } from "#app/domain/outcomes/sustainment-check";
import type { DetailsChange } from "#app/domain/people/details";
import type { AgreementWay, StepOwner } from "#app/domain/plans/plan";
import type { DeclineReason, ShareableField, WithdrawReason } from "#app/domain/referrals/referral";
import type { Job } from "../people/situation";

export interface PlannedStep {
  title: string;
  owner: StepOwner;
  /** Working days from the day the plan is made; absent where it has no day. */
  dueIn?: number;
}

export interface PlannedGoal {
  title: string;
  steps: readonly PlannedStep[];
}

/** What is told of an outcome; `happenedAgo` counts calendar days back from the day it is recorded. */
export interface ToldOutcome {
  kind: OutcomeKind;
  evidence: EvidenceLevel;
  note?: string;
  job?: Job;
  hours?: number;
  where?: string;
  level?: number;
  happenedAgo?: number;
}

/** Everything that can happen in a life, as one of the staff (by their key), the resident, a provider or the service does it. */
export type Happening =
  | { kind: "apply" }
  | { kind: "ask"; question: string }
  | { kind: "answer"; words: string }
  | { kind: "accept"; note?: string; insteadOfSuggested?: OverrideReason }
  | { kind: "signpost"; where: string; note: string }
  | { kind: "contest"; words: string }
  | { kind: "keep"; note: string }
  | { kind: "change-offer"; offer: Offer; reason: OverrideReason; note: string }
  | { kind: "look"; by?: string }
  | { kind: "attach"; by: string; reason: string }
  | { kind: "meet"; words: string }
  | { kind: "close-barrier" }
  | { kind: "plan"; goals: readonly PlannedGoal[] }
  | { kind: "add-to-plan"; title: string; owner: StepOwner; dueIn: number }
  | { kind: "resident-adds"; title: string }
  | { kind: "agree"; way: AgreementWay }
  | { kind: "finish-step" }
  | { kind: "drop-step" }
  | { kind: "refer"; service: string; note: string; also?: readonly ShareableField[] }
  /** Asked of several services at once: the first to say yes takes them. */
  | { kind: "refer-to-several"; services: readonly string[]; note: string; goals: readonly string[] }
  | { kind: "provider-offers-dates"; inDays: readonly number[]; words: string }
  | { kind: "agree-a-date" }
  | { kind: "refuse-the-dates"; words: string }
  | { kind: "accept-after-all"; words: string }
  | { kind: "amend-referral"; why: string; also: readonly ShareableField[] }
  | { kind: "provider-writes"; words: string }
  | { kind: "write-to-provider"; words: string }
  | { kind: "draft-referral"; service: string; note: string }
  | { kind: "remind" }
  | { kind: "expire" }
  | { kind: "provider-accepts"; words?: string }
  | { kind: "provider-declines"; reason: DeclineReason; words: string }
  | { kind: "provider-asks"; words: string }
  | { kind: "answer-provider"; words: string }
  | { kind: "waiting-list"; days: number }
  | { kind: "provider-starts" }
  | { kind: "provider-completes" }
  | { kind: "left-early"; words: string }
  | { kind: "did-not-start"; words: string }
  | { kind: "withdraw"; reason: WithdrawReason }
  | { kind: "outcome"; told: ToldOutcome }
  | { kind: "verify"; by: string }
  | { kind: "correct"; told: ToldOutcome; reason: CorrectionReason }
  | { kind: "recorded-in-error"; reason: CorrectionReason }
  | { kind: "resident-writes"; words: string }
  | { kind: "resident-reads" }
  | { kind: "team-writes"; words: string }
  | { kind: "ask-for-document"; what: string; why: string; dueIn: number }
  | { kind: "send-document"; name: string; scan: ScanState }
  | { kind: "open-document" }
  | { kind: "take-document-back" }
  | { kind: "comment-on-plan"; words: string; about?: "next step" }
  | { kind: "answer-comment"; words: string }
  | { kind: "ask-about-job" }
  | { kind: "answer-about-job"; answer: SustainmentAnswer; words?: string; leftAgo?: number }
  // So many working days from then, at so many minutes after midnight: with the lead, in person, for half an hour.
  | { kind: "offer-appointment"; inDays: number; at: number; bring?: string }
  | { kind: "accept-appointment" }
  | { kind: "service-cancels"; words: string }
  | { kind: "resident-cancels"; reason: ResidentCancelReason; words?: string }
  | { kind: "record-attendance"; attendance: Attendance; reason?: AttendanceReason; words?: string }
  // The same day and hour for so many weeks, with the lead.
  | { kind: "offer-series"; inDays: number; at: number; times: number }
  | { kind: "confirm-activity"; code: string; words: string }
  | { kind: "wants-what-was-asked"; mayHear: boolean }
  | { kind: "does-not-want-what-was-asked" }
  | { kind: "told-in-person"; said: "yes" | "no" | "undecided"; mayHear: boolean; words: string }
  | { kind: "permit"; organisation: string; fields: readonly ShareableField[]; purpose: string; untilIn?: number; way: AgreementWay }
  | { kind: "take-permission-back" }
  | { kind: "change-details"; change: DetailsChange }
  | { kind: "write-note"; visibility: NoteVisibility; words: string }
  | { kind: "record-contact"; way: ContactWay; result: ContactResult; words: string; followUpIn?: number }
  | { kind: "assess"; answers: AssessmentAnswers }
  | { kind: "add-alert"; about: AlertKind; words: string }
  | { kind: "say-name"; pronunciation: string }
  | { kind: "query-plan"; words: string }
  | { kind: "answer-query"; words: string }
  | { kind: "ask-for-another-offer"; words: Record<"skills_for_all" | "working_futures", string> }
  | { kind: "answer-another-offer"; give: boolean; note: string }
  | { kind: "propose-join"; by: string; words: string }
  | { kind: "confirm-join"; by: string }
  | { kind: "undo-join"; by: string; words: string }
  | { kind: "ask-handover"; of: string; reason: string }
  | { kind: "return-handover"; by: string; words: string }
  | { kind: "meet-of-three"; by: string; inDays: number; at: number }
  | { kind: "break-glass"; by: string; words: string }
  | { kind: "close"; reason: CloseReason; words: string }
  | { kind: "close-own"; why: OwnCloseReason; words: string };

/** Whether it ends the case, whoever does it. */
export const isClosing = ({ kind }: Happening): boolean => kind === "close" || kind === "close-own";

export type HappeningKind = Happening["kind"];

/** A happening on a working day, counted from the day of the application (0). */
export interface Beat {
  on: number;
  happening: Happening;
}
