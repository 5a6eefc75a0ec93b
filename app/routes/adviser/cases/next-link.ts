import type { NextThing, NextThingKind } from "#app/domain/cases/next-things";

const within: Record<NextThingKind, (aboutId: string) => string> = {
  triage: () => "",
  wait_for_resident: () => "",
  assign_lead: () => "",
  answer_provider: (reference) => `/referrals/${reference}`,
  chase_provider: (reference) => `/referrals/${reference}`,
  wait_for_provider: (reference) => `/referrals/${reference}`,
  first_meeting: () => "/first-meeting",
  agree_plan: () => "/plan",
  step_due: (id) => `/plan/steps/${id}`,
  verify_outcome: (id) => `/outcomes/${id}`,
};

/** Where the next thing of a case is done. */
export function linkOfNext(caseRef: string, { kind, aboutId = "" }: Pick<NextThing, "kind" | "aboutId">): string {
  if (kind === "triage" || kind === "wait_for_resident") return aboutId ? `/adviser/triage/${aboutId}` : "/adviser/triage";
  return `/adviser/cases/${caseRef}${within[kind](aboutId)}`;
}
