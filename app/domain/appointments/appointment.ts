/** How somebody meets an adviser. */
export const appointmentWays = ["in_person", "phone", "video", "home"] as const;
export type AppointmentWay = (typeof appointmentWays)[number];

/** Who called an appointment off: two things that are never counted together. */
export const cancellers = ["service", "resident"] as const;
export type Canceller = (typeof cancellers)[number];

/** What came of an appointment that was not called off. */
export const attendances = ["attended", "late", "did_not_attend"] as const;
export type Attendance = (typeof attendances)[number];

/** Why somebody did not come, or came late. No health, no judgement: what would help next time. */
export const attendanceReasons = ["not_known", "ill", "caring", "work_or_learning", "travel", "forgot", "message_not_received", "other"] as const;
export type AttendanceReason = (typeof attendanceReasons)[number];

/** Why a resident calls an appointment off. The words are theirs to add. */
export const residentCancelReasons = ["time_does_not_suit", "ill", "caring", "work_or_learning", "travel", "no_longer_needed", "other"] as const;
export type ResidentCancelReason = (typeof residentCancelReasons)[number];
