/** How appointments are kept. Each place sets its own; shown as a local setting. */
export interface AppointmentSettings {
  /** Hours before it begins until which a resident may take a free time. */
  noticeHours: number;
  /** Hours before it begins from which a change is at short notice: somebody may not see it in time. */
  shortNoticeHours: number;
  /** Days ahead that free times are shown to residents. */
  daysAhead: number;
  /** When reminders may go out to somebody who named no safe hours; both ends included. */
  reminderHours: { from: string; to: string };
  /** Days a link to a calendar file works at most; it ends with the appointment. */
  linkDays: number;
}

/** [L] all of them. */
export const appointmentSettings: AppointmentSettings = { noticeHours: 3, shortNoticeHours: 24, daysAhead: 42, reminderHours: { from: "09:00", to: "19:00" }, linkDays: 28 };
