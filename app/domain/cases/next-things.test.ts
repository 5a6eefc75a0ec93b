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

  it("is an answer about an appointment on the working day before it, and then whether they came, on its day", () => {
    const facts = (accepted: boolean): CaseFacts => ({ ...settled, appointments: [{ id: "a1", on: day("2026-04-07"), accepted }] });
    expect(summary(facts(true))).toEqual(["record_attendance 2026-04-07"]);
    expect(summary(facts(false))).toEqual(["appointment_not_answered 2026-04-02", "record_attendance 2026-04-07"]);
    expect(nextThings(facts(false), day("2026-04-07")).map(({ kind, aboutId }) => [kind, aboutId])).toEqual([["record_attendance", "a1"]]);
  });

  it("knows a step before it is late, so that the order holds when its day has passed", () => {
    const facts: CaseFacts = { ...settled, stepsDue: [{ id: "s1", title: "Send CV", owner: "resident", dueOn: day("2026-04-30") }] };
    expect(nextThings(facts, today)).toEqual(nextThings(facts, day("2026-06-01")));
  });

  it("is the assessment first, once they have met: the plan grows out of it, by the same day", () => {
    const met = { ...settled, firstMeetingOn: day("2026-02-10"), planAgreedOn: undefined };
    const kinds = (facts: CaseFacts) => nextThings(facts, day("2026-03-03")).map(({ kind }) => kind);
    expect(kinds(met)).toContain("assess");
    expect(kinds(met)).not.toContain("agree_plan");
    expect(kinds({ ...met, assessedOn: day("2026-02-11") })).toContain("agree_plan");
    expect(kinds({ ...met, planAgreedOn: day("2026-02-12") })).not.toContain("assess");
  });

  it("is somebody who did not come to a provider's session, while they are in support, by the working day after the provider said so", () => {
    const missed = { reference: "WL-7F3K-29QD", service: "Maths for Work", recordedOn: day("2026-03-20"), inARow: 1 };
    expect(nextThings({ ...settled, missedSessions: [missed] }, today)).toEqual([{ kind: "missed_session", reason: "They did not come to Maths for Work", dueOn: "2026-03-23", action: "Contact them", aboutId: "WL-7F3K-29QD" }]);
    expect(nextThings({ ...settled, missedSessions: [{ ...missed, inARow: 3 }] }, today)[0]!.reason).toBe("They did not come to Maths for Work, 3 times in a row");
    expect(nextThings({ ...settled, status: "closed", missedSessions: [missed] }, today)).toEqual([]);
  });

  it("puts the most overdue first, and the most pressing first on the same day", () => {
    const facts: CaseFacts = {
      ...settled, planAgreedOn: undefined,
      openTriage: { cause: "reorientation", arrivedOn: day("2026-02-27") },
      stepsDue: [{ id: "s1", title: "Send CV", owner: "adviser", dueOn: day("2026-03-03") }],
      outcomesToVerify: [{ id: "o1", recordedOn: day("2026-02-02") }],
    };
    expect(summary(facts)).toEqual(["verify_outcome 2026-02-23", "triage 2026-03-03", "assess 2026-03-03", "step_due 2026-03-03"]);
  });

  it("says which step, referral or outcome it is about", () => {
    expect(nextThings({ ...settled, outcomesToVerify: [{ id: "o1", recordedOn: today }] }, today)[0]).toMatchObject({ kind: "verify_outcome", aboutId: "o1", action: "Verify the outcome" });
  });

  it("is whatever they said about their job, for a closed case too", () => {
    const at = new Date("2026-03-24T10:00:00Z");
    const jobAnswers = [{ id: "c1", weeks: 13, answer: "still_there" as const, answeredAt: at }, { id: "c2", weeks: 4, answer: "changed_job" as const, answeredAt: at }, { id: "c3", weeks: 26, answer: "left" as const, answeredAt: at }, { id: "c4", weeks: 4, answer: "still_there" as const, answeredAt: at }];
    const said = ["job_ended 2026-03-24", "job_changed 2026-03-31", "record_sustainment 2026-04-16"];
    expect(summary({ ...settled, jobAnswers })).toEqual(said);
    expect(summary({ status: "closed", openedOn: today, jobAnswers })).toEqual(said);
    expect(nextThings({ ...settled, jobAnswers }, today)[2]).toMatchObject({ aboutId: "c1", reason: "They are still in the job after 13 weeks: record it" });
  });

  it("is an answer to what they wrote about the plan", () => {
    expect(nextThings({ ...settled, planCommentOn: day("2026-03-20") }, today)).toEqual([{ kind: "answer_comment", reason: "The resident wrote about the plan", dueOn: "2026-03-24", action: "Answer them" }]);
  });

  it("is to ask about a job by telephone where a message was not answered within five working days", () => {
    const jobUnanswered = { id: "c1", weeks: 13, askedOn: day("2026-03-20") };
    for (const facts of [settled, { status: "closed", openedOn: today } as const]) {
      expect(nextThings({ ...facts, jobUnanswered }, today)).toEqual([{ kind: "ask_about_job", reason: "They have not said whether they are still in the job, 13 weeks on", dueOn: "2026-03-27", action: "Ask them", aboutId: "c1" }]);
    }
  });

  it("is to ask about a job by telephone sooner where nobody could write", () => {
    const jobUnanswered = { id: "c1", weeks: 13, askedOn: day("2026-03-20"), sent: false };
    expect(nextThings({ ...settled, jobUnanswered }, today)).toMatchObject([{ kind: "ask_about_job", reason: "Nobody could write to ask whether they are still in the job, 13 weeks on", dueOn: "2026-03-24" }]);
  });

  it("is evidence for what would count, by the end of its quarter", () => {
    const evidenceWanted = [{ outcomeId: "o1", measure: "In work for 13 weeks", needed: "a document", byOn: day("2026-03-31") }];
    expect(nextThings({ ...settled, evidenceWanted }, today)).toEqual([{ kind: "add_evidence", reason: "To count for “In work for 13 weeks”, an outcome needs a document", dueOn: "2026-03-31", action: "Add the evidence", aboutId: "o1" }]);
  });

  it("is what colleagues wait for: a contact to follow up, a manager's question, a handover", () => {
    const facts: CaseFacts = { ...settled, contactsToFollowUp: [{ id: "k1", words: "Ring about the bus pass", onOrBefore: day("2026-03-24") }, { id: "k2", words: "", onOrBefore: day("2026-03-26") }], planQueries: [{ id: "q1", askedOn: today }], handoverAsked: { id: "h1", to: "Saltby Harbour", dueOn: day("2026-03-27") } };
    expect(nextThings(facts, today).map(({ kind, reason, dueOn, aboutId }) => [kind, reason, dueOn, aboutId])).toEqual([
      ["follow_up", "To follow up: Ring about the bus pass", "2026-03-24", "k1"],
      ["follow_up", "A contact to follow up", "2026-03-26", "k2"],
      ["wait_for_handover", "Waiting for Saltby Harbour to take the case on", "2026-03-27", "h1"],
      ["answer_query", "A manager has asked about the plan", "2026-04-01", "q1"],
    ]);
    expect(nextThings({ ...facts, status: "closed" }, today)).toEqual([]);
  });
});
