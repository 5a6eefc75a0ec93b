import { describe, expect, it } from "vitest";

import { day } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { messageWords } from "./message-words";
import { textParts } from "./text-parts";
import { caseClosed, contactChanged, contactWasChanged, dayAgreed } from "./wording";
import {
  applicationReceived, contentFreeMessage, documentAsked, documentHarmful, planReady, providerDeclined, referralAnsweredToAdviser, referralAnsweredToResident, referralSent, signInCode, signposted, teamWrote, triageAccepted, triageQuestion, offerReviewed,
  type Message, type ToResident,
} from "./wording";

const sender = { serviceName: "Work Local Northmere", phone: "01632 960 001" };
const on = day("2026-04-15");
const provider = { reference: "WL-7F3K-29QD", serviceName: "Maths for Work", link: "https://worklocal.example/respond/abc" };

const toResident: Record<string, (to: ToResident) => Message> = {
  "application received": (to) => applicationReceived({ ...to, reference: "WL-7F3K-29QD", answerByOn: on }),
  "triage accepted": (to) => triageAccepted({ ...to, offerName: "Youth Pathways", hubName: "Northmere Central hub", firstMeetingByOn: on }),
  "offer kept": (to) => offerReviewed({ ...to, offerName: "Youth Pathways", kept: true }),
  "offer changed": (to) => offerReviewed({ ...to, offerName: "Skills for All", kept: false }),
  "triage question": triageQuestion,
  signposted,
  "referral accepted": (to) => referralAnsweredToResident({ ...to, providerName: "Northmere College", answer: "accepted" }),
  "waiting list": (to) => referralAnsweredToResident({ ...to, providerName: "Northmere College", answer: "waiting_list" }),
  "provider declined": (to) => providerDeclined({ ...to, providerName: "Northmere College", why: "declined", othersRun: false }),
  "provider did not answer": (to) => providerDeclined({ ...to, providerName: "Northmere College", why: "expired", othersRun: false }),
  "we did not answer the provider": (to) => providerDeclined({ ...to, providerName: "Northmere College", why: "ours", othersRun: false }),
  "one of several providers declined": (to) => providerDeclined({ ...to, providerName: "Northmere College", why: "declined", othersRun: true }),
  "other dates": (to) => referralAnsweredToResident({ ...to, providerName: "Northmere College", answer: "dates_offered" }),
  "a day is agreed": (to) => dayAgreed({ ...to, providerName: "Northmere College", on }),
  "accepted after all": (to) => referralAnsweredToResident({ ...to, providerName: "Northmere College", answer: "accepted_after_all" }),
  "plan ready": planReady,
  "the team wrote": teamWrote,
  "a document is asked for": documentAsked,
  "a file was harmful": documentHarmful,
  "contact changed": contactChanged,
  "contact changed, to the former address": contactWasChanged,
  "case closed": caseClosed,
};
const open: ToResident = { sender, firstName: "Rosa", link: "https://worklocal.example/my", contentFree: false, words: messageWords, sayDay };
const toStaff: Message[] = [
  referralSent({ ...provider, sender, respondByOn: on }),
  ...(["accepted", "accepted_after_all", "waiting_list", "dates_offered", "asked_for_more", "declined", "expired", "ours"] as const).map((answer) => referralAnsweredToAdviser({ ...provider, answer })),
  referralAnsweredToAdviser({ ...provider, answer: "declined", othersRun: true }),
];

describe.each(Object.entries(toResident))("the message %s", (_, message) => {
  it("says who it is to, where to look and whom to ask", () => {
    const { subject, body } = message(open);
    expect(subject).not.toContain("Rosa");
    expect(body).toContain("Hello Rosa");
    expect(body).toContain(open.link);
    expect(body).toContain(sender.phone);
  });

  it("is short enough for a text, and says who sent it", () => {
    const { body } = message({ ...open, channel: "text" });
    expect(body).toMatch(/^Work Local Northmere: /);
    expect(body).toContain(open.link);
    expect(body).toContain(sender.phone);
    expect(textParts(body), body).toBeLessThanOrEqual(3);
  });

  it("says nothing at all where safe contact asks for that", () => {
    expect(message({ ...open, contentFree: true })).toEqual(contentFreeMessage(open));
  });

  it("is plain and polite without please or sorry", () => {
    const { subject, body } = message(open);
    expect(`${subject} ${body}`).not.toMatch(/\b(please|sorry|invalid|required|undefined|unfortunately)\b/i);
  });
});

describe("a message without content", () => {
  it("names neither the service, nor work, nor the person", () => {
    const { subject, body } = contentFreeMessage({ link: "https://example.org/m", words: messageWords });
    expect(`${subject} ${body}`).not.toMatch(/work|job|support|council|adviser|rosa|northmere|apply|application|plan\b|01632/i);
  });
});

describe("messages", () => {
  it("say days in words", () => {
    expect(applicationReceived({ ...open, reference: "WL-7F3K-29QD", answerByOn: on }).body).toContain("by 15 April 2026");
  });

  it("about an offer give the reasons where there are any", () => {
    const reasons = ["because you are 19 and not in work or learning", "because you want careers advice"];
    expect(triageAccepted({ ...open, offerName: "Youth Pathways", hubName: "Northmere Central hub", firstMeetingByOn: on, reasons }).body).toContain("We suggest Youth Pathways, because you are 19 and not in work or learning, because you want careers advice. You can see why");
  });

  it("with a code end with the line phones read, and do not say what it opens", () => {
    const { subject, body } = signInCode({ code: "123456", minutes: 10, host: "worklocal.example" });
    expect(body.split("\n").at(-1)).toBe("@worklocal.example #123456");
    expect(`${subject} ${body}`).not.toMatch(/\bjob|employment|benefit|application/i);
  });

  it("to providers and advisers carry the reference and no name", () => {
    for (const { subject, body } of toStaff) {
      expect(subject).toContain("WL-7F3K-29QD");
      expect(`${subject} ${body}`).not.toContain("Rosa");
      expect(body).toContain(provider.link);
    }
  });

  it("to providers say by when to answer and what happens otherwise", () => {
    expect(toStaff[0]?.body).toContain("Answer by 15 April 2026. After that it goes back");
  });

  it("about a provider's no never tell the reason or blame the person", () => {
    for (const name of ["provider declined", "provider did not answer", "we did not answer the provider", "one of several providers declined"]) {
      const { body } = toResident[name]!(open);
      expect(body).toContain("You do not need to do anything");
      expect(body).not.toMatch(/\b(fault|should have|refused|rejected|failed|reason)\b/i);
    }
  });

  it("to advisers differ with every answer", () => {
    expect(new Set(toStaff.map(({ body }) => body)).size).toBe(toStaff.length);
  });
});
