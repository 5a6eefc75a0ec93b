import type { TriageCause } from "#app/domain/applications/application";
import { defaultClocks, firstMeetingDueOn, planDueOn, type SupportClocks } from "#app/domain/applications/clocks";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { ReferralStatus } from "#app/domain/referrals/referral";
import type { CaseStatus, CloseReason } from "./case";

/** The steps of a resident's support, as they are shown to them. */
export type StageKind = "applied" | "looking" | "answer" | "meeting" | "plan" | "steps" | "work" | "learning" | "signposted" | "ended";

export interface Stage {
  kind: StageKind;
  state: "done" | "now" | "to_come";
  /** The day it was done; where it is now, since when. */
  on?: CalendarDay;
  /** The last day we gave for it. */
  byOn?: CalendarDay;
}

type WaitedFor = Extract<ReferralStatus, "sent" | "asked_for_more" | "waiting_list" | "accepted">;

/** What goes on beside the steps, each with what we do next and by when. */
export type Waiting =
  | { kind: WaitedFor; service: string; provider: string; byOn?: CalendarDay }
  | { kind: Extract<TriageCause, "provider_declined" | "referral_expired">; provider?: string; byOn: CalendarDay }
  | { kind: Extract<TriageCause, "doesnt_fit" | "reorientation">; byOn: CalendarDay };

export interface ReferralFacts {
  id: string;
  status: ReferralStatus;
  service: string;
  provider: string;
  /** The last day for an answer; on a waiting list, the day until which the place is kept. */
  byOn?: CalendarDay;
}

export interface StageFacts {
  status: CaseStatus;
  openedOn: CalendarDay;
  /** The day by which they were told they would hear. */
  answerByOn?: CalendarDay;
  /** An adviser has asked them something and waits. */
  askedAQuestion: boolean;
  supportStartedOn: CalendarDay | null;
  firstMetOn: CalendarDay | null;
  planAgreedOn: CalendarDay | null;
  closeReason: CloseReason | null;
  closedOn: CalendarDay | null;
  /** The first day of the newest job, or of learning, that stands and has not ended. */
  inWorkSince?: CalendarDay;
  inLearningSince?: CalendarDay;
  /** Turns in the triage queue that are open. */
  openEntries: readonly { cause: TriageCause; dueOn: CalendarDay; referralId: string | null }[];
  referrals: readonly ReferralFacts[];
}

/** Where somebody's support is: what is done, the one place where they are now, what comes. */
export function stagesOf(facts: StageFacts, clocks: SupportClocks = defaultClocks): Stage[] {
  const applied: Stage = { kind: "applied", state: "done", on: facts.openedOn };
  if (facts.status === "closed") return [applied, ended(facts)];
  if (facts.status === "applied") {
    const looking: Stage = facts.askedAQuestion ? { kind: "answer", state: "now" } : { kind: "looking", state: "now", byOn: facts.answerByOn };
    return [applied, looking, { kind: "meeting", state: "to_come", byOn: firstMeetingDueOn(facts.openedOn, clocks) }, { kind: "plan", state: "to_come" }, { kind: "steps", state: "to_come" }];
  }
  return oneNow([applied, { kind: "looking", state: "done", on: facts.supportStartedOn ?? undefined }, ...inSupport(facts, clocks)]);
}

const ended = ({ closeReason, closedOn }: StageFacts): Stage => ({ kind: closeReason === "signposted" ? "signposted" : "ended", state: "now", on: closedOn ?? undefined });

function inSupport({ openedOn, supportStartedOn, firstMetOn, planAgreedOn, inWorkSince, inLearningSince }: StageFacts, clocks: SupportClocks): Stage[] {
  const meeting: Stage = firstMetOn ? { kind: "meeting", state: "done", on: firstMetOn } : { kind: "meeting", state: "now", byOn: firstMeetingDueOn(openedOn, clocks) };
  const plan: Stage = planAgreedOn ? { kind: "plan", state: "done", on: planAgreedOn } : { kind: "plan", state: "now", byOn: planDueOn(supportStartedOn ?? openedOn, clocks) };
  const there = inWorkSince ? ({ kind: "work", on: inWorkSince } as const) : inLearningSince ? ({ kind: "learning", on: inLearningSince } as const) : undefined;
  // Whoever has a job is not sent back to a meeting that never was.
  if (there) return [...[meeting, plan].filter(({ state }) => state === "done"), { ...there, state: "now" }];
  return [meeting, plan, { kind: "steps", state: "now" }];
}

/** The first that is not done is where they are; those after it are still to come. */
function oneNow(stages: readonly Stage[]): Stage[] {
  const now = stages.find(({ state }) => state === "now");
  return stages.map((stage) => (stage.state === "now" && stage !== now ? { ...stage, state: "to_come" } : stage));
}

const isWaitedFor = (status: ReferralStatus): status is WaitedFor => ["sent", "asked_for_more", "waiting_list", "accepted"].includes(status);

/** What goes on beside the steps: an open turn in triage first, then places that were asked. Nothing goes on in a case that has ended. */
export function waitingOf({ status, openEntries, referrals }: Pick<StageFacts, "status" | "openEntries" | "referrals">): Waiting[] {
  if (status !== "in_support") return [];
  return [
    ...openEntries.flatMap(({ cause, dueOn: byOn, referralId }): Waiting[] => {
      if (cause === "provider_declined" || cause === "referral_expired") return [{ kind: cause, byOn, provider: referrals.find(({ id }) => id === referralId)?.provider }];
      return cause === "doesnt_fit" || cause === "reorientation" ? [{ kind: cause, byOn }] : [];
    }),
    ...referrals.flatMap(({ status: kind, service, provider, byOn }): Waiting[] => (isWaitedFor(kind) ? [{ kind, service, provider, ...(kind !== "accepted" && byOn && { byOn }) }] : [])),
  ];
}
