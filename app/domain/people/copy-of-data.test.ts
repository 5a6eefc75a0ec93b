import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { copyOfData, copySections, type CopyTelling, type Held } from "./copy-of-data";

const at = new Date("2026-03-11T10:00:00Z");
const nobody: Held = {
  details: { firstName: "Rosa", lastName: "Marsh", preferredName: null, pronunciation: null, email: null, phone: null, safeContact: { channels: [], contentFree: false, noVoicemail: true }, language: "en", niNumber: null, dateOfBirth: day("1991-07-14"), postcode: null, helpNeeded: null },
  referrers: [], applications: [], triage: [], decisions: [], cases: [], team: [], barriers: [], assessments: [], contacts: [], planVersions: [], planAgreements: [], comments: [], referrals: [], appointments: [], messages: [], documents: [], documentRequests: [],
  outcomes: [], employersAsked: [], sustainment: [], activities: [], permissions: [], events: [], looks: [], equality: [],
};
const named = new Proxy({}, { get: (_all, word: string) => Object.assign((...values: unknown[]) => `${word} ${values.join(" ")}`, { toString: () => word }) }) as CopyTelling["words"];
const telling: CopyTelling = {
  day: (on) => on, moment: (instant) => instant.toISOString(), code: (kind, code) => `${kind}:${code}`, answers: () => [{ label: "What do you want?", values: ["Work"] }],
  assessed: (version) => [version], contact: ({ way, result }) => `${way} ${result}`, event: (kind) => ({ sentence: kind, words: "" }), did: (action) => action, detail: ({ firstName }) => [{ label: "Name", values: [firstName] }], words: named,
};
const rowsOf = (held: Partial<Held>, section: string) => copyOfData({ ...nobody, ...held }, telling).find((part) => part.section === section)!.rows;

describe("a copy of somebody's data", () => {
  it("has every part, in order, also those with nothing in them", () => {
    const parts = copyOfData(nobody, telling);
    expect(parts.map(({ section }) => section)).toEqual([...copySections]);
    expect(parts.filter(({ rows }) => rows.length > 0).map(({ section }) => section)).toEqual(["details"]);
  });

  it("says of others' words whose they are, and of their own nothing", () => {
    const words = (mine: boolean) => ({ at, by: mine ? "Rosa" : "Amina", words: "Hello", mine });
    expect(rowsOf({ messages: [words(true), words(false)] }, "messages").map(({ writtenBy }) => writtenBy)).toEqual([undefined, "Amina"]);
    expect(rowsOf({ referrers: [{ at, name: "Dr Lee", organisation: null, relationship: "Her GP", kind: "professional" }] }, "referrer")).toMatchObject([{ writtenBy: "Dr Lee", values: ["Dr Lee", "referrer:professional", "Her GP"] }]);
  });

  it("has what a provider was told, field by field, and what they answered, as theirs", () => {
    const referral = { at, service: "English for work", organisation: "College", status: "accepted", shared: [{ key: "name", value: "Rosa Marsh" }], words: "See you on Monday", messages: [{ at, by: "Priya", words: "Which mornings?" }], goals: ["Speak up at work"], amendments: [{ at, by: "Amina", words: "They moved", before: [{ key: "phone", value: "07700 900123" }] }], reports: [{ at, by: "Priya", words: "Came every week", goals: [{ words: "Speak up at work", result: "partly", about: "" }] }] };
    const rows = rowsOf({ referrals: [referral] }, "referrals");
    expect(rows[0]!.values).toContain("– field:name: Rosa Marsh");
    expect(rows.slice(1).map(({ values, writtenBy }) => [values[0], writtenBy])).toEqual([["See you on Monday", "College"], ["Speak up at work", undefined], ["They moved", "Amina"], ["Which mornings?", "Priya"], ["Came every week", "Priya"]]);
    expect(rows.flatMap(({ values }) => values)).toEqual(expect.arrayContaining(["– field:phone: 07700 900123", "Speak up at work: goalResult:partly"]));
  });

  it("has each version of the plan with its steps, and how it was agreed", () => {
    const version = { at, number: 2, savedBy: "Amina", goals: [{ title: "Work", steps: [{ title: "Write a CV", status: "done" }] }] };
    const [row] = rowsOf({ planVersions: [version], planAgreements: [{ number: 2, agreedOn: day("2026-03-10"), way: "phone", recordedBy: "Amina" }] }, "plan");
    expect(row!.values).toEqual(["Work", "– Write a CV: step:done", "agreed 2026-03-10 way:phone"]);
  });

  it("says what they were found to be doing, who said so and who wrote it down", () => {
    const activity = { what: "Sixth-form college", code: "220", source: "family", fromOn: day("2025-09-01"), confirmedOn: day("2026-03-01"), lapsesOn: day("2027-03-01"), by: "Amina", words: "Her mother says that she likes it" };
    expect(rowsOf({ activities: [activity] }, "activities")).toEqual([{ label: "2026-03-01", values: ["Sixth-form college (220)", "from 2025-09-01", "activitySource:family", "Her mother says that she likes it", "until 2027-03-01"], writtenBy: "Amina" }]);
  });

  it("has each contact and each assessment, with who wrote it down", () => {
    expect(rowsOf({ contacts: [{ at, with: "resident", way: "phone", result: "no_answer", words: "Rang twice", by: "Amina" }] }, "contacts")).toEqual([{ label: at.toISOString(), values: ["phone no_answer", "Rang twice"], writtenBy: "Amina" }]);
    expect(rowsOf({ assessments: [{ number: 2, doneOn: day("2026-03-10"), by: "Amina", questionsVersion: "2026-03", answers: { hours: "few" } }] }, "assessments")).toEqual([{ label: "version 2, 2026-03-10", values: ["2026-03"], writtenBy: "Amina" }]);
  });

  it("shows a permission that was taken back as such", () => {
    const permission = { recipient: "College", fields: ["name"], purpose: "A course", fromOn: day("2026-03-01"), untilOn: null, withdrawnAt: at, way: "in_person", by: "Amina" };
    expect(rowsOf({ permissions: [permission] }, "permissions")[0]!.values).toContain(`withdrawn ${at.toISOString()}`);
  });
});
