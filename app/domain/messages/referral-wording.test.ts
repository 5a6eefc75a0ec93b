import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { adviserWrote, datesAgreed, datesRefused, providerWaits, providerWrote, referralAmended, referralEndedUnanswered, referralNotNeeded, referralQuestionAnswered, referralReminder, referralWithdrawn } from "./referral-wording";

const about = { sender: { serviceName: "Work Local Northmere", phone: "01632 960 001" }, reference: "WL-7F3K-29QD", serviceName: "English for work" };
const withLink = { ...about, link: "((link))", respondByOn: day("2026-03-25") };

describe("messages about a referral that was sent", () => {
  it("carry the link as a name alone, to be filled in when they leave", () => {
    for (const message of [referralReminder({ ...withLink, waitingList: false }), referralQuestionAnswered(withLink)]) expect(message.body).toContain(": ((link))");
  });

  it("say by when, and what happens after it", () => {
    expect(referralReminder({ ...withLink, waitingList: false }).body).toContain("Answer by 25 March 2026. After that it goes back to the person’s adviser.");
    expect(providerWaits({ ...withLink, dates: false }).body).toContain("If nobody answers by 25 March 2026, the referral ends and the case goes back to triage.");
  });

  it("speak of the place on a waiting list where that is what ends", () => {
    expect(referralReminder({ ...withLink, waitingList: true }).body).toContain("A place on the waiting list of English for work is kept until 25 March 2026.");
  });

  it("say whether it is a question or a choice of days that waits", () => {
    expect(providerWaits({ ...withLink, dates: true }).body).toContain("offered other dates and waits for your answer");
  });

  it("say where to read what is new: behind a link while it can be answered, behind the sign-in after", () => {
    for (const say of [referralAmended, adviserWrote]) {
      expect(say({ ...about, link: "((link))" }).body).toContain("Read it here: ((link))");
      expect(say({ ...about, link: undefined }).body).toContain("Sign in to read it.");
    }
  });

  it("thank whoever is not needed, and blame nobody", () => {
    const all = [referralNotNeeded(about), referralEndedUnanswered(about), referralAmended({ ...about, link: undefined }), adviserWrote({ ...about, link: undefined }), datesAgreed({ ...about, on: day("2026-03-25") }), datesRefused(withLink), providerWrote(withLink), referralWithdrawn(about)];
    for (const { subject, body } of all) {
      expect(subject).toContain(about.reference);
      expect(`${subject} ${body}`).not.toMatch(/\b(fault|failed|refused|rejected|please|sorry|unfortunately|undefined)\b/i);
    }
    expect(referralNotNeeded(about).body).toContain("Thank you");
    expect(referralEndedUnanswered(about).body).toContain("we did not give it in time");
  });

  it("name the referral by its reference", () => {
    expect(referralWithdrawn(about).subject).toBe("Referral WL-7F3K-29QD is withdrawn");
  });
});
