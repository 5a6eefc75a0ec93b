import { beforeEach, describe, expect, it } from "vitest";
import { anAdviserAndACollege, type AdviserAndCollege } from "#db/factories/make-sent-referral";
import { useServiceDatabase } from "#db/testing/service-database";
import { expireReferrals } from "./expire-referrals.server";
import { openLink } from "./open-link.server";
import { remindProviders } from "./remind-providers.server";

const database = useServiceDatabase();
let on: AdviserAndCollege;
beforeEach(async () => void (on = await anAdviserAndACollege()));

describe("the clock", () => {
  it("reminds on the fifth working day, once however often it is looked at", async () => {
    await on.aSentReferral();
    database.clock.set("2026-03-17T10:00:00Z");
    await remindProviders();
    expect((await on.messages()).map(({ template }) => template)).toEqual(["referral-sent"]);
    database.clock.set("2026-03-18T10:00:00Z");
    await Promise.all([remindProviders(), remindProviders()]);
    await remindProviders();
    expect((await on.messages()).filter(({ template }) => template === "referral-reminder")).toHaveLength(1);
    expect((await openLink(await on.tokenOf("referral-reminder"))).state).toBe("open");
  });

  it("ends after the tenth working day, once, and puts the case back into triage", async () => {
    const referral = await on.aSentReferral();
    database.clock.set("2026-03-25T10:00:00Z");
    await expireReferrals();
    expect((await on.referralOf(referral.reference)).status).toBe("sent");
    database.clock.set("2026-03-26T10:00:00Z");
    await Promise.all([expireReferrals(), expireReferrals()]);
    await expireReferrals();
    expect(await on.referralOf(referral.reference)).toMatchObject({ status: "expired", endedOn: "2026-03-26", providerUntilOn: "2026-04-25" });
    expect(await on.entries()).toMatchObject([{ cause: "referral_expired", referralId: referral.id }]);
    expect((await on.kinds()).filter((kind) => kind === "referral_expired")).toHaveLength(1);
    expect(await on.answering({ id: referral.id, version: 2 }, { kind: "accept", words: "" })).toEqual({ already: "expired" });
  });

  it("reminds the adviser, not the provider, while a question waits", async () => {
    const referral = await on.aSentReferral();
    await on.answering(referral, { kind: "ask", words: "Which days?" });
    database.clock.set("2026-03-18T10:00:00Z");
    await remindProviders();
    expect((await on.messages()).map(({ template }) => template)).toContain("question-waits");
    expect((await on.messages()).map(({ template }) => template)).not.toContain("referral-reminder");
  });
});
