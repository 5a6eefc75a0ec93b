import type { AgeBand } from "#app/domain/cases/case-list";
import type { NextThingKind } from "#app/domain/cases/next-things";

export const ageBandNames: Record<AgeBand, string> = { "16-17": "16 to 17", "18-24": "18 to 24", "25+": "25 and over" };

/** What the next thing of a case is, in the groups a list is filtered by; every kind is in one. */
export const nextThingGroups = {
  triage: { text: "Triage", kinds: ["triage", "wait_for_resident", "tell_resident"] },
  lead: { text: "A lead, or a handover", kinds: ["assign_lead", "wait_for_handover"] },
  first_meeting: { text: "First meeting", kinds: ["first_meeting"] },
  plan: { text: "Plan", kinds: ["assess", "agree_plan", "step_due", "answer_comment", "answer_query"] },
  message: { text: "Message, contact or document", kinds: ["answer_message", "follow_up", "look_at_document", "confirm_activity"] },
  appointment: { text: "Appointment", kinds: ["record_attendance", "no_show", "appointment_not_answered"] },
  provider: { text: "Provider", kinds: ["answer_provider", "read_provider", "look_at_report", "chase_provider", "wait_for_provider", "missed_session", "finish_draft"] },
  outcome: { text: "Job or outcome", kinds: ["job_ended", "job_changed", "ask_about_job", "record_sustainment", "employer_answered", "reply_to_sample", "verify_outcome", "add_evidence"] },
} as const satisfies Record<string, { text: string; kinds: readonly NextThingKind[] }>;
export type NextThingGroup = keyof typeof nextThingGroups;
