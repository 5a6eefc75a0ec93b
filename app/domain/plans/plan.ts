import type { CalendarDay } from "#app/domain/calendar/calendar-day";

export const stepOwners = ["resident", "adviser", "provider"] as const;
export type StepOwner = (typeof stepOwners)[number];

/** `no_longer_needed` is not failure. Overdue is computed, never stored. */
export const stepStatuses = ["open", "done", "no_longer_needed"] as const;
export type StepStatus = (typeof stepStatuses)[number];

export type StepHappening = "finish" | "drop" | "reopen";

export const stepLife: Record<StepStatus, Partial<Record<StepHappening, StepStatus>>> = {
  open: { finish: "done", drop: "no_longer_needed" },
  done: { reopen: "open" },
  no_longer_needed: { reopen: "open" },
};

/** How a resident agreed a version of the plan. */
export const agreementWays = ["in_person", "phone", "online", "paper"] as const;
export type AgreementWay = (typeof agreementWays)[number];

export interface Step {
  id: string;
  title: string;
  owner: StepOwner;
  /** Which adviser or provider; not needed for the resident. */
  ownerName?: string;
  dueOn?: CalendarDay;
  status: StepStatus;
  doneOn?: CalendarDay;
}

export interface Goal {
  id: string;
  title: string;
  /** In the order they are meant to be taken. */
  steps: readonly Step[];
}

/** `version` is the one that was read: whoever saves checks it and makes the next, so nobody overwrites what they have not seen. */
export interface Plan {
  version: number;
  goals: readonly Goal[];
}
