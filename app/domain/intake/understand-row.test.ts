import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applicationAnswers } from "#app/domain/applications/answers";
import { suggestOffer, triageFacts } from "#app/domain/applications/triage-rules";
import { day } from "#app/domain/calendar/calendar-day";
import { recogniseColumns, templateOf } from "./list-columns";
import { understandRow, type AboutList } from "./understand-row";

const today = day("2026-11-27");
const about: AboutList = { kind: "school_list", fromName: "Northmere High School", agreement: "agreed", hubId: "hub" };
const headings = ["First name", "Surname", "DOB", "Postcode", "Phone", "Email", "NI number", "Safe to contact", "Reason"];
const columns = recogniseColumns(headings);
const row = (over: Record<string, string> = {}) => ({ "First name": "Rosa", Surname: "Delgado", DOB: "3/4/2009", Postcode: "nm14ab", Phone: "07700900123", Email: "", "NI number": "", "Safe to contact": "", Reason: "", ...over });
const read = (over: Record<string, string> = {}, list = about) => understandRow(row(over), columns, list, today, true);

describe("a row of a list", () => {
  it("is read in any spacing, and says who asks", () => {
    expect(read({ Email: " rosa@resident.example ", "NI number": "qq 12 34 56 c" }).answers).toMatchObject({
      firstName: "Rosa", lastName: "Delgado", dateOfBirth: "2009-04-03", postcode: "NM1 4AB", phone: "07700900123", email: "rosa@resident.example", niNumber: "QQ123456C",
      referrerKind: "professional", referrerName: "Northmere High School", agreement: "agreed", hubId: "hub",
    });
  });

  it.each([
    [{ "First name": "", Surname: "" }, "First name", "There is no name"],
    [{ "First name": "??" }, "First name", "This is not a name"],
    [{ DOB: "" }, "DOB", "There is no date of birth"],
    [{ DOB: "04/25/2009" }, "DOB", "This is not a date with the day first, like 3/4/2009 or 3 April 2009"],
    [{ DOB: "1/1/2030" }, "DOB", "The date of birth must be in the past"],
    [{ DOB: "3/4/2012" }, "DOB", "They are under 16 until 3 April 2028"],
    [{ DOB: "3/4/1850" }, "DOB", "The date of birth is more than 120 years ago"],
    [{ Postcode: "NM1" }, "Postcode", "This is not a full UK postcode"],
    [{ Phone: "7.7E+09" }, "Phone", "This is not a phone number. If it has lost its first 0, save the column as text"],
    [{ Email: "rosa@" }, "Email", "This is not an email address"],
    [{ "NI number": "12" }, "NI number", "This is not a National Insurance number"],
    [{ "Safe to contact": "perhaps" }, "Safe to contact", "Write yes or no, or leave it empty where nobody knows"],
  ])("says what is wrong: %j", (over, column, message) => {
    expect(read(over)).toEqual({ problems: [{ column, message }] });
  });

  it("takes one name, and a whole name either way round", () => {
    const whole = (name: string) => understandRow({ Name: name, DOB: "3/4/2009" }, recogniseColumns(["Name", "DOB"]), about, today).answers;
    expect(whole("Delgado Ruiz, Rosa")).toMatchObject({ firstName: "Rosa", lastName: "Delgado Ruiz" });
    expect(whole("Rosa Delgado Ruiz")).toMatchObject({ firstName: "Rosa", lastName: "Delgado Ruiz" });
    expect(whole("Rosa")).toMatchObject({ firstName: "Rosa" });
  });

  it("says nothing in messages unless the list says that it is safe, and writes to nobody where it says that it is not", () => {
    expect(read().answers?.safeContact).toEqual({ channels: ["text", "phone", "in_person"], contentFree: true, noVoicemail: true });
    expect(read({ "Safe to contact": "Yes" }).answers?.safeContact).toEqual({ channels: ["text", "phone", "in_person"], contentFree: false, noVoicemail: false });
    expect(read({ "Safe to contact": "no" }).answers?.safeContact?.channels).toEqual(["in_person"]);
    expect(read({ Phone: "" }).answers?.safeContact).toBeUndefined();
  });

  it("of a school's list suggests Youth Pathways, of a Jobcentre's what fits somebody who looks for work", () => {
    const school = read({ Reason: "Attendance, young carer" }).answers!;
    expect(school.riskSigns).toEqual(["missing_lessons", "young_carer"]);
    expect(read().answers?.riskSigns).toEqual(["may_leave_course"]);
    expect(suggestOffer(triageFacts(school, today), today).primary).toBe("youth_pathways");
    expect(read({}, { ...about, kind: "jobcentre_list" }).answers).toMatchObject({ activity: "looking" });
  });

  it("of the file to fill in is right as it stands", () => {
    const [names = [], cells = []] = templateOf("school_list");
    expect(understandRow(Object.fromEntries(names.map((name, index) => [name, cells[index]!])), recogniseColumns(names), about, today).problems).toBeUndefined();
  });

  it("is answers that can be kept, or problems that repeat nothing of it, whatever stands in it", () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom("3/4/2009", "NM1 4AB", "=1+1", "\u202Eevil", ""));
    fc.assert(
      fc.property(fc.record(Object.fromEntries(headings.map((name) => [name, cell]))), (cells) => {
        const { answers, problems } = understandRow(cells, columns, about, today);
        if (answers) expect(applicationAnswers.safeParse(answers).success).toBe(true);
        else for (const { message } of problems) for (const text of Object.values(cells)) if (text.length > 8) expect(message).not.toContain(text);
      }),
    );
  });
});
