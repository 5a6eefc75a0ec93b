import type { NextThing, NextThingKind } from "#app/domain/cases/next-things";

const within: Record<NextThingKind, (aboutId: string) => string> = {
  tell_resident: () => "/told",
  triage: () => "",
  wait_for_resident: () => "",
  assign_lead: () => "",
  answer_message: () => "/messages",
  answer_provider: (reference) => `/referrals/${reference}`,
  read_provider: (reference) => `/referrals/${reference}`,
  look_at_report: (reference) => `/referrals/${reference}`,
  finish_draft: (id) => `/referrals/drafts/${id}`,
  chase_provider: (reference) => `/referrals/${reference}`,
  wait_for_provider: (reference) => `/referrals/${reference}`,
  record_attendance: (id) => `/appointments/${id}`,
  missed_session: (reference) => `/referrals/${reference}`,
  no_show: (id) => `/appointments/${id}`,
  appointment_not_answered: (id) => `/appointments/${id}`,
  first_meeting: () => "/first-meeting",
  assess: () => "/assessment/new",
  agree_plan: () => "/plan",
  look_at_document: (id) => `/documents/${id}`,
  step_due: (id) => `/plan/steps/${id}`,
  answer_comment: () => "/plan",
  confirm_activity: () => "/activity",
  job_ended: (id) => `/job-checks/${id}`,
  job_changed: (id) => `/job-checks/${id}`,
  record_sustainment: (id) => `/job-checks/${id}`,
  ask_about_job: (id) => `/job-checks/${id}`,
  employer_answered: (id) => `/employer-answers/${id}`,
  reply_to_sample: (id) => `/evidence/${id}`,
  verify_outcome: (id) => `/outcomes/${id}`,
  add_evidence: (id) => `/outcomes/${id}`,
  answer_query: () => "/plan#queries",
  follow_up: () => "/contacts",
  wait_for_handover: () => "",
};

/** Done by any adviser of the hub, for whom a case in the queue needs no team yet. */
export const isOfTriage = ({ kind }: Pick<NextThing, "kind">): boolean => ["tell_resident", "triage", "wait_for_resident", "assign_lead"].includes(kind);

/** Where the next thing of a case is done. */
export function linkOfNext(caseRef: string, { kind, aboutId = "" }: Pick<NextThing, "kind" | "aboutId">): string {
  if (kind === "wait_for_handover") return `/adviser/handovers/${aboutId}`;
  if (kind === "triage" || kind === "wait_for_resident") return aboutId ? `/adviser/triage/${aboutId}` : "/adviser/triage";
  return `/adviser/cases/${caseRef}${within[kind](aboutId)}`;
}
