import type { HeavyReason } from "#app/domain/casework/caseload";
import type { CaseClock } from "#app/domain/casework/clocks-of-cases";

/** What a case is late with, as a manager reads it. */
export const caseClockWords: Record<CaseClock, { title: string; late: string }> = {
  triage: { title: "Triage", late: "Not triaged in time" },
  first_meeting: { title: "First meeting", late: "No first meeting in time" },
  plan: { title: "Plan", late: "No agreed plan in time" },
  provider: { title: "Provider’s answer", late: "A provider has not answered in time" },
  message: { title: "Message from the resident", late: "A message is not answered in time" },
  appointment: { title: "Appointment to record", late: "Whether they came is not recorded" },
};

export const heavyReasonWords: Record<HeavyReason, string> = {
  restricted: "only named people see it",
  urgent: "an urgent need in the application, until there is an agreed plan",
  youth: "it is in Youth Pathways",
  getting_started: "there is no agreed plan yet",
};

/** Said wherever managers read numbers. */
export const restrictedLeftOut = "Restricted cases are counted only where you are named on them.";

/** Said where everybody is counted, and only some are shown. */
export const restrictedCounted = "Restricted cases are counted, and listed only where you are named on them.";
