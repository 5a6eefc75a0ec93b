import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { aNewOutcome, anOutcome } from "./builders";
import { checkNewOutcome, mayVerify, type NewOutcome } from "./new-outcome";
import { workKinds } from "./outcome";

const around = { today: day("2026-06-15"), caseOpenedOn: day("2026-03-02"), bornOn: day("2001-04-30") };
const fieldsOf = (given: NewOutcome, more = {}) => checkNewOutcome(aNewOutcome(given), { ...around, ...more }).map(({ field }) => field);

describe("recording an outcome", () => {
  it("finds nothing wrong with a job that is fully told", () => {
    expect(checkNewOutcome(aNewOutcome(), around)).toEqual([]);
  });

  it("asks for everything it cannot do without, in the order of the form", () => {
    expect(checkNewOutcome({}, around).map(({ message }) => message)).toEqual(["Select what happened", "Enter the date it happened", "Select what evidence there is"]);
  });

  it("takes today and refuses tomorrow", () => {
    expect(fieldsOf({ happenedOn: day("2026-06-15") })).toEqual([]);
    expect(fieldsOf({ happenedOn: day("2026-06-16") })).toEqual(["happenedOn"]);
  });

  it("takes a job start of 28 March recorded in July", () => {
    expect(fieldsOf({ happenedOn: day("2026-03-28") }, { today: day("2026-07-10") })).toEqual([]);
  });

  it("takes the day the case was opened and refuses the day before", () => {
    expect(fieldsOf({ happenedOn: day("2026-03-02") })).toEqual([]);
    expect(fieldsOf({ happenedOn: day("2026-03-01") })).toEqual(["happenedOn"]);
  });

  it("refuses a day before somebody was 14, and takes their 14th birthday", () => {
    expect(fieldsOf({}, { bornOn: day("2012-05-12") })).toEqual(["happenedOn"]);
    expect(fieldsOf({}, { bornOn: day("2012-05-11") })).toEqual([]);
    expect(fieldsOf({}, { bornOn: undefined })).toEqual([]);
  });

  it("asks every kind of work for its hours, self-employment too", () => {
    for (const kind of workKinds) expect(fieldsOf({ kind, contractKind: undefined, hoursAWeek: undefined })).toEqual(["hoursAWeek"]);
    expect(fieldsOf({ kind: "volunteering_started", hoursAWeek: undefined })).toEqual([]);
  });

  it.each([
    [0, false], [0.4, false], [0.5, true], [37.5, true], [100, true], [100.5, false], [Number.NaN, false],
  ])("%s hours a week: %s", (hoursAWeek, fine) => {
    expect(fieldsOf({ hoursAWeek })).toEqual(fine ? [] : ["hoursAWeek"]);
  });

  it("asks for the employer unless somebody is self-employed", () => {
    expect(fieldsOf({ employer: "  " })).toEqual(["employer"]);
    expect(fieldsOf({ kind: "job_start_self_employed", contractKind: "self_employed", employer: undefined })).toEqual([]);
    expect(fieldsOf({ kind: "sustained_13_weeks", contractKind: "self_employed", employer: undefined })).toEqual([]);
    expect(fieldsOf({ kind: "course_completed", employer: undefined })).toEqual([]);
    expect(fieldsOf({ employer: "x".repeat(201) })).toEqual(["employer"]);
  });

  it("refuses pay without a period, and pay that cannot be meant", () => {
    expect(fieldsOf({ payPeriod: undefined })).toEqual(["payPeriod"]);
    expect(fieldsOf({ payPence: undefined, payPeriod: undefined })).toEqual([]);
    expect(fieldsOf({ payPence: 14, payPeriod: "hour" })).toEqual(["payPence"]);
    expect(fieldsOf({ payPence: 2_800_000, payPeriod: "hour" })).toEqual(["payPence"]);
    expect(fieldsOf({ payPence: 1400.5 })).toEqual(["payPence"]);
    expect(fieldsOf({ payPence: -1400 })).toEqual(["payPence"]);
    expect(fieldsOf({ payPence: 2_800_000, payPeriod: "year" })).toEqual([]);
  });

  it("says the limits of pay in pounds", () => {
    expect(checkNewOutcome(aNewOutcome({ payPence: 1, payPeriod: "year" }), around)).toEqual([
      { field: "payPence", message: "Pay for a year must be between £50 and £500,000" },
    ]);
  });

  it("refuses a contract of another kind than the job", () => {
    expect(fieldsOf({ contractKind: "self_employed" })).toEqual(["contractKind"]);
    expect(fieldsOf({ kind: "job_start_apprenticeship", contractKind: "apprenticeship" })).toEqual([]);
    expect(fieldsOf({ kind: "better_work", contractKind: "self_employed" })).toEqual([]);
  });

  it("asks a qualification for its level, entry level included", () => {
    expect(fieldsOf({ kind: "qualification_gained" })).toEqual(["qualificationLevel"]);
    expect(fieldsOf({ kind: "qualification_gained", qualificationLevel: 0 })).toEqual([]);
    expect(fieldsOf({ kind: "qualification_gained", qualificationLevel: 9 })).toEqual(["qualificationLevel"]);
  });
});

it("anybody but the recorder may verify an outcome, once, while it stands", () => {
  expect(mayVerify(anOutcome({ recordedBy: "amina" }), "morgan")).toBe(true);
  expect(mayVerify(anOutcome({ recordedBy: "amina" }), "amina")).toBe(false);
  expect(mayVerify(anOutcome({ verifiedBy: "joe" }), "morgan")).toBe(false);
  expect(mayVerify(anOutcome({ supersededById: "outcome-2" }), "morgan")).toBe(false);
  expect(mayVerify(anOutcome({ recordedInError: true }), "morgan")).toBe(false);
});
