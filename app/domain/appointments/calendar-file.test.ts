import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarFile, type CalendarEntry } from "./calendar-file";

const now = new Date("2026-03-25T09:00:00Z");
const entry: CalendarEntry = { uid: "01890000-0000-7000-8000-000000000001@01890000-0000-7000-8000-000000000002", sequence: 0, startsAt: new Date("2026-03-30T09:00:00Z"), minutes: 45, cancelled: false, summary: "Appointment" };

/** A reader of its own, by the letter of RFC 5545: unfold, split at the first colon outside quotes, unescape. */
function read(file: string): { properties: Map<string, string>; nesting: string[] } {
  const properties = new Map<string, string>();
  const nesting: string[] = [];
  for (const line of file.replaceAll("\r\n ", "").split("\r\n").slice(0, -1)) {
    const colon = line.indexOf(":");
    const [name, value] = [line.slice(0, colon), line.slice(colon + 1)];
    if (name === "BEGIN" || name === "END") nesting.push(`${name} ${value}`);
    else properties.set(name, value.replaceAll(/\\([\\;,nN])/g, (_, mark: string) => (mark.toLowerCase() === "n" ? "\n" : mark)));
  }
  return { properties, nesting };
}

describe("a calendar file", () => {
  it("is one event in one calendar, in UTC, with what calendars need to keep it up to date", () => {
    const { properties, nesting } = read(calendarFile(entry, now));
    expect(nesting).toEqual(["BEGIN VCALENDAR", "BEGIN VEVENT", "END VEVENT", "END VCALENDAR"]);
    expect(Object.fromEntries(properties)).toEqual({
      VERSION: "2.0", PRODID: "-//Appointments//Calendar//EN", CALSCALE: "GREGORIAN", METHOD: "PUBLISH", UID: entry.uid, DTSTAMP: "20260325T090000Z", DTSTART: "20260330T090000Z", DTEND: "20260330T094500Z",
      SEQUENCE: "0", STATUS: "CONFIRMED", CLASS: "PRIVATE", TRANSP: "OPAQUE", SUMMARY: "Appointment",
    });
  });

  it("calls off the same event, with a higher sequence", () => {
    const { properties } = read(calendarFile({ ...entry, cancelled: true, sequence: 3 }, now));
    expect([properties.get("UID"), properties.get("STATUS"), properties.get("SEQUENCE")]).toEqual([entry.uid, "CANCELLED", "3"]);
  });

  const anyText = fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }), fc.array(fc.constantFrom("\\", ";", ",", "\n", "\r\n", "\\n", ":", "é", "漢", "👩‍👩‍👧", "مرحبا", " ", "x".repeat(80)), { maxLength: 40 }).map((parts) => parts.join("")));
  // Line ends are one kind, and what is no character is not kept.
  const isControl = (character: string) => character !== "\t" && character !== "\n" && (character < " " || (character >= "\u007F" && character <= "\u009F"));
  const kept = (text: string) => [...text.toWellFormed().replaceAll(/\r\n?/g, "\n")].filter((character) => !isControl(character)).join("");

  it("keeps any text, in lines of at most 75 octets that end in CRLF", () => {
    fc.assert(
      fc.property(anyText, anyText, (summary, location) => {
        const file = calendarFile({ ...entry, summary, location }, now);
        for (const line of file.split("\r\n")) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
        }
        const { properties } = read(file);
        expect(properties.get("SUMMARY")).toBe(kept(summary));
        expect(properties.get("LOCATION") ?? "").toBe(kept(location));
      }),
      { numRuns: 500 },
    );
  });

  it("never breaks a character in two", () => {
    const file = calendarFile({ ...entry, summary: "👩".repeat(60) }, now);
    expect(new TextDecoder("utf-8", { fatal: true }).decode(new TextEncoder().encode(file))).toBe(file);
    expect(file.split("\r\n").every((line) => line.isWellFormed())).toBe(true);
  });
});
