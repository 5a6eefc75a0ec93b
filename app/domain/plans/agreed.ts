import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { AgreementWay, Plan } from "./plan";
import { planDiff, type PlanChange } from "./plan-diff";

/** What differs from the version the resident agreed. Progress is no change: ticking a step is what they agreed to. */
export function changesSinceAgreed(agreed: Plan, now: Plan): PlanChange[] {
  return planDiff(agreed, now).filter(({ field }) => field !== "status");
}

/** Ways a member of staff may record. Online is the resident's own word, and only theirs. */
export const waysRecordedByStaff = ["in_person", "phone", "paper"] as const satisfies readonly AgreementWay[];

export type AgreementRefusal = "nothing-to-agree" | "in-the-future" | "before-the-case";

/** Why a version cannot be agreed on that day; `undefined` where it can. A plan without steps is no plan yet. */
export function refusedAgreement(plan: Plan, agreedOn: CalendarDay, { openedOn, today }: { openedOn: CalendarDay; today: CalendarDay }): AgreementRefusal | undefined {
  if (!plan.goals.some(({ steps }) => steps.length > 0)) return "nothing-to-agree";
  if (agreedOn > today) return "in-the-future";
  return agreedOn < openedOn ? "before-the-case" : undefined;
}
