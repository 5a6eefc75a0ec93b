import { beforeEach, describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { aCaseInSupport } from "#db/factories/make";
import { anAdviserAndACollege, asItself, doing, no, type AdviserAndCollege } from "#db/factories/make-sent-referral";
import { useServiceDatabase } from "#db/testing/service-database";
import { answerReferral } from "./answer-referral.server";
import { openLink, readReferralAsProvider } from "./open-link.server";
import { sendReferral } from "./send-referral.server";

const database = useServiceDatabase();
let on: AdviserAndCollege;
beforeEach(async () => void (on = await anAdviserAndACollege()));

describe("a one-time link", () => {
  it("shows its own referral and no other", async () => {
    const referral = await on.aSentReferral();
    const opened = await openLink(await on.tokenOf());
    if (opened.state !== "open") throw new Error(opened.state);
    expect((await readReferralAsProvider(opened.actor, { id: referral.id }))?.referral.reference).toBe(referral.reference);
    const secondCase = await aCaseInSupport({ lead: on.amina, hubId: on.made.hubId });
    const second = await doing(on.amina, (deps) => sendReferral(deps, on.amina, { caseRef: secondCase.reference, serviceId: on.college.id, chosen: ["name"], note: "", residentAgreedOn: day("2026-03-11"), way: "phone" }));
    const other = await on.referralOf((second as { sent: string }).sent);
    expect(await readReferralAsProvider(opened.actor, { id: other.id })).toBeUndefined();
    expect(await asItself((deps) => answerReferral(deps, opened.actor, other.id, { version: 1, answer: no }))).toBe("not-found");
  });

  it("is changed by no looking, works again after a question, and is used up by a yes or a no", async () => {
    const referral = await on.aSentReferral();
    const token = await on.tokenOf();
    for (let looks = 0; looks < 3; looks += 1) expect((await openLink(token)).state).toBe("open");
    await on.answering(referral, { kind: "ask", words: "Which days?" });
    expect((await openLink(token)).state).toBe("open");
    await on.answering({ id: referral.id, version: 2 }, { kind: "accept", words: "" });
    expect(await openLink(token)).toMatchObject({ state: "answered", status: "accepted" });
  });

  it("that nobody made, or that is nonsense, opens nothing", async () => {
    expect((await openLink("A".repeat(43))).state).toBe("unknown");
    expect((await openLink("' or 1=1 --")).state).toBe("unknown");
  });

  it("outlives its clock by 30 days, and a waiting list for as long as that lasts", async () => {
    const referral = await on.aSentReferral();
    const token = await on.tokenOf();
    await on.answering(referral, { kind: "put_on_waiting_list", untilOn: day("2026-08-31"), words: "" });
    database.clock.set("2026-08-31T10:00:00Z");
    expect((await openLink(token)).state).toBe("open");
    database.clock.set("2026-10-01T10:00:00Z");
    expect((await openLink(token)).state).toBe("expired");
  });
});
