import { addDays, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { daysProviderSeesEnded, type ReferralStatus } from "#app/domain/referrals/referral";
import { reportDueOn, reportedStatuses } from "#app/domain/reports/end-report";

/** What a provider looks for in its list. `report` is an end whose report is still to be written. */
export const providerViews = ["needs-answer", "questions-answered", "waiting-list", "with-adviser", "to-start", "under-way", "report", "ended"] as const;
export type ProviderView = (typeof providerViews)[number];

export interface WorkFacts {
  status: ReferralStatus;
  /** They said something of it before: since then it was the adviser's turn, and is theirs again. */
  answeredBefore: boolean;
  respondByOn: CalendarDay | null;
  /** The last day it is seen, once it has ended. */
  providerUntilOn: CalendarDay | null;
  reported: boolean;
}

const whileOpen: Partial<Record<ReferralStatus, ProviderView>> = { sent: "needs-answer", waiting_list: "waiting-list", asked_for_more: "with-adviser", dates_offered: "with-adviser", accepted: "to-start", started: "under-way" };

/** What a referral asks of its provider, or what it waits for. */
export function viewOf({ status, answeredBefore, reported }: WorkFacts): ProviderView {
  if (status === "sent" && answeredBefore) return "questions-answered";
  return whileOpen[status] ?? (reportedStatuses.includes(status) && !reported ? "report" : "ended");
}

/** The last day for what its provider is to do; `undefined` where nothing is asked of them by a day. */
export function dueForProvider(facts: WorkFacts): CalendarDay | undefined {
  const view = viewOf(facts);
  if (view === "report") return facts.providerUntilOn ? reportDueOn(addDays(facts.providerUntilOn, -daysProviderSeesEnded)) : undefined;
  return view === "needs-answer" || view === "questions-answered" || view === "waiting-list" ? (facts.respondByOn ?? undefined) : undefined;
}
