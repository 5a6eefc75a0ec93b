import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { shareableFields } from "#app/domain/referrals/referral";
import { asService } from "#db/client.server";
import { aHub, aStaffMember } from "#db/factories/make";
import { anAdviserAndACollege, doing, type AdviserAndCollege } from "#db/factories/make-sent-referral";
import { cases, referralLinks } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { sendReferral } from "./send-referral.server";

useServiceDatabase();
let on: AdviserAndCollege;
beforeEach(async () => void (on = await anAdviserAndACollege()));

describe("sending", () => {
  it("keeps exactly what was chosen, starts the clock, and writes to the provider with a link that stands nowhere else", async () => {
    const referral = await on.aSentReferral();
    expect(referral).toMatchObject({ status: "sent", remindOn: "2026-03-18", respondByOn: "2026-03-25", madeByName: "Amina Yusuf" });
    expect(referral.shared.map(({ key }) => key)).toEqual(["name", "phone", "safe_contact", "what_they_want", "note"].filter((key) => referral.shared.some((field) => field.key === key)));
    const [message] = await on.messages();
    expect(message).toMatchObject({ recipient: "referrals@college.example", template: "referral-sent" });
    const token = await on.tokenOf();
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(message!.body).toContain("((link))");
    const links = await asService((db) => db.select().from(referralLinks));
    expect(JSON.stringify(links)).not.toContain(token);
    expect(await on.kinds()).toContain("referral_sent");
  });

  it("never shares a National Insurance number, whatever is chosen and whatever is written", async () => {
    const answer = await on.send({ chosen: shareableFields, note: "Their number is QQ 12 34 56 C" });
    const { shared } = await on.referralOf((answer as { sent: string }).sent);
    expect(JSON.stringify(shared)).not.toMatch(/QQ\s*12\s*34\s*56/);
  });

  it("goes once to the same door while it is open", async () => {
    const referral = await on.aSentReferral();
    expect(await on.send()).toEqual({ alreadyOpen: referral.reference });
  });

  it("of two at once to the same door sends one", async () => {
    const answers = await Promise.all([on.send(), on.send()]);
    expect(answers.map((answer) => Object.keys(answer)[0]).sort()).toEqual(["alreadyOpen", "sent"]);
  });

  it("does not send what was not previewed", async () => {
    expect(await on.send({ previewed: "0".repeat(64) })).toBe("changed-since-preview");
    expect(await on.messages()).toEqual([]);
  });

  it("is not for an adviser of another hub, a case that is not in support, or a day to come", async () => {
    const elsewhere = await aStaffMember({ hubIds: [(await aHub()).id] });
    const wish = { caseRef: on.made.reference, serviceId: on.college.id, chosen: ["name" as const], note: "", residentAgreedOn: day("2026-03-11"), way: "in_person" as const };
    expect(await doing(elsewhere, (deps) => sendReferral(deps, elsewhere, wish))).toBe("not-found");
    expect(await on.send({ residentAgreedOn: day("2026-03-12") })).toBe("agreed-in-the-future");
    expect(await on.send({ serviceId: "not-an-id" })).toBe("not-found");
    await asService((db) => db.update(cases).set({ status: "closed" }).where(eq(cases.id, on.made.id)));
    expect(await on.send()).toBe("not-in-support");
  });
});
