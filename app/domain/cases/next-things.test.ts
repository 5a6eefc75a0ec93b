import { describe, expect, it } from "vitest";

import { day } from "#app/domain/calendar/calendar-day";
import { triageCauses } from "#app/domain/applications/application";
import { nextThings, type CaseFacts } from "./next-things";

const today = day("2026-03-25");
const settled: CaseFacts = {
  status: "in_support", openedOn: day("2026-02-02"), supportStartedOn: day("2026-02-03"), leadAssignedOn: day("2026-02-03"),
  firstMeetingOn: day("2026-02-10"), planAgreedOn: day("2026-02-20"),
};
const summary = (facts: CaseFacts) => nextThings(facts, today).map(({ kind, dueOn }) => `${kind} ${dueOn}`);

describe("what a case waits for", () => {
  it("is nothing when everything is done, or when it is closed", () => {
    expect(nextThings(settled, today)).toEqual([]);
    expect(nextThings({ status: "closed", openedOn: today, openTriage: { cause: "new_application", arrivedOn: today } }, today)).toEqual([]);
  });

  it("is triage and nothing more while it is an application", () => {
    expect(nextThings({ status: "applied", openedOn: day("2026-03-24"), openTriage: { cause: "new_application", arrivedOn: day("2026-03-24") } }, today)).toEqual([
      { kind: "triage", reason: "New application", dueOn: "2026-03-26", action: "Triage" },
    ]);
  });

  it("is the resident's answer while a question is open", () => {
    expect(summary({ status: "applied", openedOn: today, openTriage: { cause: "new_application", arrivedOn: today, dueOn: today, waitingForResident: true } })).toEqual(["wait_for_resident 2026-03-25"]);
  });

  it("is a lead, a meeting and a plan once support has started", () => {
    expect(summary({ status: "in_support", openedOn: day("2026-03-02"), supportStartedOn: day("2026-03-03") })).toEqual(["assign_lead 2026-03-04", "first_meeting 2026-03-23", "agree_plan 2026-03-31"]);
  });

  it("is triage again, first, after a provider's no", () => {
    const facts: CaseFacts = { ...settled, openTriage: { cause: "provider_declined", arrivedOn: day("2026-03-24") }, stepsDue: [{ id: "s1", title: "Open a bank account", owner: "resident", dueOn: day("2026-03-26") }] };
    expect(nextThings(facts, today).map(({ reason }) => reason)).toEqual(["A provider declined the referral", "The resident’s step: Open a bank account"]);
  });

  it("says why for every way back to triage", () => {
    const reasons = triageCauses.map((cause) => nextThings({ ...settled, openTriage: { cause, arrivedOn: today } }, today)[0]?.reason);
    expect(new Set(reasons).size).toBe(triageCauses.length);
  });

  it("follows a referral from waiting, to chasing, to a question that is ours to answer, to a waiting list", () => {
    const referral = { reference: "WL-7F3K-29QD", service: "Maths for Work", status: "sent" as const, remindOn: day("2026-03-25"), respondByOn: day("2026-04-01") };
    expect(summary({ ...settled, referralsWaiting: [{ ...referral, remindOn: day("2026-03-26") }] })).toEqual(["wait_for_provider 2026-04-01"]);
    expect(summary({ ...settled, referralsWaiting: [referral] })).toEqual(["chase_provider 2026-04-01"]);
    expect(summary({ ...settled, referralsWaiting: [{ ...referral, status: "asked_for_more" }] })).toEqual(["answer_provider 2026-04-01"]);
    expect(summary({ ...settled, referralsWaiting: [{ ...referral, status: "waiting_list" }] })).toEqual(["wait_for_provider 2026-04-01"]);
  });

  it("knows a step before it is late, so that the order holds when its day has passed", () => {
    const facts: CaseFacts = { ...settled, stepsDue: [{ id: "s1", title: "Send CV", owner: "resident", dueOn: day("2026-04-30") }] };
    expect(nextThings(facts, today)).toEqual(nextThings(facts, day("2026-06-01")));
  });

  it("puts the most overdue first, and the most pressing first on the same day", () => {
    const facts: CaseFacts = {
      ...settled, planAgreedOn: undefined,
      openTriage: { cause: "reorientation", arrivedOn: day("2026-02-27") },
      stepsDue: [{ id: "s1", title: "Send CV", owner: "adviser", dueOn: day("2026-03-03") }],
      outcomesToVerify: [{ id: "o1", recordedOn: day("2026-02-02") }],
    };
    expect(summary(facts)).toEqual(["verify_outcome 2026-02-23", "triage 2026-03-03", "agree_plan 2026-03-03", "step_due 2026-03-03"]);
  });

  it("says which step, referral or outcome it is about", () => {
    expect(nextThings({ ...settled, outcomesToVerify: [{ id: "o1", recordedOn: today }] }, today)[0]).toMatchObject({ kind: "verify_outcome", aboutId: "o1", action: "Verify the outcome" });
  });
});
