import type { AccessNeed } from "#app/domain/applications/answers";
import type { Activity, Circumstance, RiskSign, Want } from "#app/domain/applications/application";
import type { BarrierCode } from "#app/domain/cases/barrier";
import type { StepOwner } from "#app/domain/plans/plan";
import type { Shelf } from "./names";

export interface Job {
  employer: string;
  title: string;
  /** Pounds an hour. */
  pay: number;
  hours: readonly [from: number, to: number];
  kind?: "self_employed" | "apprenticeship";
  contract?: "permanent" | "fixed_term" | "agency" | "zero_hours";
}

export type SeedStep = readonly [title: string, owner: StepOwner];

export interface SeedGoal {
  title: string;
  steps: readonly SeedStep[];
}

/** A kind of life somebody applies from: what they would answer, say, plan and come to. Nobody in it is real. */
export interface Situation {
  key: string;
  /** How many of a hundred applications are like this. */
  share: number;
  ages: readonly [from: number, to: number];
  names?: Shelf;
  activity: readonly Activity[];
  /** Months since the last job, or never. */
  lastWorked?: readonly [from: number, to: number] | "never";
  wants: readonly (readonly Want[])[];
  /** The first is always named, others by chance. */
  barriers: readonly BarrierCode[];
  circumstances: readonly (readonly Circumstance[])[];
  riskSigns?: readonly (readonly RiskSign[])[];
  access?: readonly AccessNeed[];
  language?: readonly string[];
  /** What they add in their own words; some add nothing. */
  words: readonly string[];
  goals: readonly SeedGoal[];
  /** The directory's entries an adviser would think of, as `provider/name`. */
  services: readonly string[];
  jobs: readonly Job[];
  courses: readonly string[];
  /** What the adviser writes after the first meeting. */
  met: readonly string[];
}
