/** How a calendar file goes out: phones offer to add it, and nobody in between keeps it. Its name says as little as it does. */
export const calendarHeaders = {
  "Content-Type": "text/calendar; charset=utf-8; method=PUBLISH",
  "Content-Disposition": 'attachment; filename="appointment.ics"',
  "Cache-Control": "no-store",
};
