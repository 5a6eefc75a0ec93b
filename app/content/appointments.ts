import type { AppointmentWay, Attendance, AttendanceReason, ResidentCancelReason } from "#app/domain/appointments/appointment";
import { endOf, type AppointmentStatus } from "#app/domain/appointments/appointment-status";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { say } from "./resident/say";

// As staff read it; the resident's own words are in the catalogue.

export const wayWords: Record<AppointmentWay, string> = { in_person: "In person", phone: "By phone", video: "By video call", home: "At their home" };

export const attendanceWords: Record<Attendance, string> = { attended: "They came", late: "They came late", did_not_attend: "They did not come" };

export const attendanceReasonWords: Record<AttendanceReason, string> = {
  not_known: "Not known",
  ill: "Ill or not well enough",
  caring: "Had to look after somebody",
  work_or_learning: "Work, a course or an interview",
  travel: "Could not get there",
  forgot: "Forgot",
  message_not_received: "Our message did not arrive",
  other: "Another reason",
};

export const appointmentStatusTags: Record<AppointmentStatus, { text: string; className: string }> = {
  offered: { text: "Not answered yet", className: "govuk-tag--yellow" },
  accepted: { text: "Accepted", className: "govuk-tag--green" },
  to_record: { text: "To record", className: "govuk-tag--orange" },
  attended: { text: "Attended", className: "govuk-tag--grey" },
  late: { text: "Came late", className: "govuk-tag--grey" },
  did_not_attend: { text: "Did not attend", className: "govuk-tag--grey" },
  cancelled_by_service: { text: "We cancelled", className: "govuk-tag--red" },
  cancelled_by_resident: { text: "They cancelled", className: "govuk-tag--red" },
};

export const cancelReasonWords: Record<ResidentCancelReason, string> = {
  time_does_not_suit: "The time did not suit them",
  ill: "Ill or not well enough",
  caring: "Had to look after somebody",
  work_or_learning: "Work, a course or an interview",
  travel: "Could not get there",
  no_longer_needed: "No longer needed",
  other: "Another reason",
};

/** `Thursday 26 March 2026, 10am to 10:30am`. */
export const sayMeeting = ({ startsAt, minutes }: { startsAt: Date; minutes: number }): string => `${say.en.weekday(londonDayOf(startsAt))}, ${say.en.time(startsAt)} to ${say.en.time(endOf({ startsAt, minutes }))}`;
