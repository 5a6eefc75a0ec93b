import { z } from "zod";
import { attendanceReasons, attendances, type Attendance, type AttendanceReason } from "#app/domain/appointments/appointment";
import { choice, optionalChoice, optionalText, text } from "#app/web/fields";

/** Not coming needs a reason, if only that nobody knows it: an empty field would say the same of everybody. */
export const reasonMissing = ({ attendance, reason }: { attendance: Attendance; reason?: AttendanceReason | undefined }): boolean => attendance === "did_not_attend" && !reason;

export const attendanceForm = z
  .object({ attendance: choice(attendances, "Select whether they came"), attendanceReason: optionalChoice(attendanceReasons), attendanceWords: optionalText({ what: "What happened", max: 2000 }) })
  .transform(({ attendance, attendanceReason: reason, attendanceWords }, context) => {
    if (reasonMissing({ attendance, reason })) context.addIssue({ code: "custom", path: ["attendanceReason"], message: "Select why they did not come, or that it is not known" });
    return { attendance, reason, words: attendanceWords };
  });

export const cancelForm = z.object({ words: text({ missing: "Enter why, in words for the resident", what: "What the resident reads", max: 1000 }), which: optionalChoice(["one", "later"]) });
