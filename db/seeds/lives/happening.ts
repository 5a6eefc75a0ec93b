import type { OverrideReason } from "#app/domain/applications/application";
import type { CloseReason } from "#app/domain/cases/case";
import type { Offer } from "#app/domain/cases/offer";
import type { CorrectionReason, EvidenceLevel, OutcomeKind } from "#app/domain/outcomes/outcome";
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
  | { kind: "close"; reason: CloseReason; words: string };

export type HappeningKind = Happening["kind"];

/** A happening on a working day, counted from the day of the application (0). */
export interface Beat {
  on: number;
  happening: Happening;
}
