import { endOf } from "./appointment-status";

/** What a calendar may know. No name, no adviser, no hub's name, nothing of what it is about: a calendar is often shared. */
export interface CalendarEntry {
  /** The same for as long as there is the appointment. */
  uid: string;
  sequence: number;
  startsAt: Date;
  minutes: number;
  cancelled: boolean;
  /** Content-free: "Appointment". */
  summary: string;
  /** Where to go, only where it gives nothing away. */
  location?: string | undefined;
}

/** UTC, so that it is the right hour in every calendar on both sides of a change of clocks. */
const instant = (at: Date) => at.toISOString().replaceAll(/[-:]|\.\d{3}/g, "");

/** A text value: backslashes, commas, semicolons and line ends are escaped (RFC 5545, 3.3.11); other control characters have no place in one. */
const escaped = (text: string) =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/(?![\t\n])\p{Cc}/gu, "")
    .replaceAll(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll("\n", "\\n");

const longestLine = 75;
const octets = new TextEncoder();

/** Lines of at most 75 octets, never broken within a character; what goes on begins with a space (RFC 5545, 3.1). */
function folded(line: string): string {
  const lines: string[] = [];
  let current = "";
  let length = 0;
  for (const character of line) {
    const more = octets.encode(character).length;
    if (length + more > longestLine) {
      lines.push(current);
      [current, length] = [" ", 1];
    }
    current += character;
    length += more;
  }
  return [...lines, current].join("\r\n");
}

const event = ({ uid, sequence, startsAt, minutes, cancelled, summary, location }: CalendarEntry, now: Date): string[] => [
  "BEGIN:VEVENT",
  `UID:${escaped(uid)}`,
  `DTSTAMP:${instant(now)}`,
  `DTSTART:${instant(startsAt)}`,
  `DTEND:${instant(endOf({ startsAt, minutes }))}`,
  `SEQUENCE:${sequence}`,
  `STATUS:${cancelled ? "CANCELLED" : "CONFIRMED"}`,
  "CLASS:PRIVATE",
  "TRANSP:OPAQUE",
  `SUMMARY:${escaped(summary)}`,
  ...(location ? [`LOCATION:${escaped(location)}`] : []),
  "END:VEVENT",
];

/** Appointments as a calendar file (RFC 5545), as they stand at an instant. The same file again, with a higher sequence, changes or calls off what a calendar has; each of a series is an event of its own, so that one can move. */
export function calendarFile(entries: CalendarEntry | readonly CalendarEntry[], now: Date): string {
  const all = "uid" in entries ? [entries] : entries;
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Appointments//Calendar//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", ...all.flatMap((entry) => event(entry, now)), "END:VCALENDAR"];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}
