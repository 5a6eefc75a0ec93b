import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { calendarDay, choice, choices, identifier, optionalNumber, optionalText, text, ticked, version } from "./fields";
import { parseForm, typedIn } from "./parse-form";

const form = z.object({
  name: text({ missing: "Enter a name", what: "Name", max: 20 }),
  note: optionalText({ what: "Note", max: 50 }),
  offer: choice(["youth", "adult"], "Select an offer"),
  barriers: choices(["a", "b", "c"]),
  agreed: ticked(),
  hours: optionalNumber({ what: "Hours", min: 1, max: 100 }),
  startedOn: calendarDay({ missing: "Enter the start date", what: "Start date" }),
});

const sent = (fields: [string, string][]) => {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
};

const good: [string, string][] = [["name", "  Rosa   Marsh "], ["offer", "adult"], ["barriers", "c"], ["barriers", "a"], ["agreed", "yes"], ["hours", "16.5"], ["startedOn-day", "28"], ["startedOn-month", "3"], ["startedOn-year", "2026"]];
const without = (...names: string[]) => good.filter(([name]) => !names.includes(name));

describe("a form", () => {
  it("becomes a value: spaces tidied, choices in the list's order, the date one day", () => {
    expect(parseForm(form, sent(good)).value).toEqual({ name: "Rosa Marsh", note: "", offer: "adult", barriers: ["a", "c"], agreed: true, hours: 16.5, startedOn: "2026-03-28" });
  });

  it("keeps what was typed, and says one thing a field, at the input to go to", () => {
    const { errors, typed } = parseForm(form, sent([["name", ""], ["hours", "lots"], ["startedOn-day", "31"], ["startedOn-month", "2"], ["startedOn-year", "2026"]]));
    expect(errors).toEqual([
      { field: "name", message: "Enter a name" },
      { field: "offer", message: "Select an offer" },
      { field: "hours", message: "Hours must be a number, like 16" },
      { field: "startedOn-day", message: "Start date must be a real date" },
    ]);
    expect(typed).toMatchObject({ hours: ["lots"], "startedOn-day": ["31"] });
  });

  it.each([
    [[], "startedOn-day", "Enter the start date"],
    [[["startedOn-day", "1"], ["startedOn-month", ""], ["startedOn-year", "2026"]], "startedOn-month", "Start date must include a month"],
    [[["startedOn-day", ""], ["startedOn-month", ""], ["startedOn-year", "2026"]], "startedOn-day", "Start date must include a day and month"],
    [[["startedOn-day", "1"], ["startedOn-month", "1"], ["startedOn-year", "26"]], "startedOn-year", "Start date must include a year with 4 numbers"],
  ] as [[string, string][], string, string][])("says what a date lacks: %j", (date, field, message) => {
    expect(parseForm(form, sent([...without("startedOn-day", "startedOn-month", "startedOn-year"), ...date])).errors).toEqual([{ field, message }]);
  });

  it("reads a month by its name", () => {
    expect(parseForm(form, sent([...without("startedOn-month"), ["startedOn-month", "March"]])).value?.startedOn).toBe("2026-03-28");
  });

  it("drops what a database cannot keep, and leaves its own token and key out", () => {
    expect(typedIn(sent([["name", "a\0b\ud800c\r\nd"], ["token", "t"], ["formKey", "k"]]))).toEqual({ name: ["ab\ufffdc\nd"] });
  });

  it("knows an identifier and a version from anything else", () => {
    const both = z.object({ id: identifier("Choose one"), version: version() });
    expect(parseForm(both, sent([["id", "7b0c9b1e-5e0c-4e7e-9d57-0a7f6f3a1c11"], ["version", "3"]])).value).toMatchObject({ version: 3 });
    expect(parseForm(both, sent([["id", "1 or 1=1"], ["version", "-1"]])).errors).toHaveLength(2);
  });

  it("never breaks, whatever is sent: repeated, missing, extra, of any characters", () => {
    const names = fc.constantFrom("name", "note", "offer", "barriers", "agreed", "hours", "startedOn", "startedOn-day", "startedOn-month", "startedOn-year", "__proto__", "constructor", "x");
    fc.assert(
      fc.property(fc.array(fc.tuple(names, fc.string({ unit: "binary", maxLength: 60 })), { maxLength: 20 }), (fields) => {
        const { value, errors } = parseForm(form, sent(fields));
        expect((value === undefined) !== (errors === undefined)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
