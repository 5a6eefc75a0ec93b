import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import type { StaffActor } from "#app/domain/people/actor";
import { asActor, asService } from "#db/client.server";
import { aService } from "#db/factories/make";
import { anAdviserAndACollege, doing, no, type AdviserAndCollege } from "#db/factories/make-sent-referral";
import { listWork } from "#db/queries/providers/worklist";
import { cases, caseEvents, referralMessages, referrals, triageEntries } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { answerQuestion } from "./answer-question.server";
import { openLink, readReferralAsProvider } from "./open-link.server";
import { withdrawReferral } from "./withdraw-referral.server";

const database = useServiceDatabase();
let on: AdviserAndCollege;
beforeEach(async () => void (on = await anAdviserAndACollege()));

describe("a provider", () => {
  it("sees its own referrals once they are sent, and nobody else's", async () => {
    const referral = await on.aSentReferral();
    const other = await aService();
    const seen = (by: StaffActor) => asActor(by, (db) => listWork(db, {}, { limit: 25, offset: 0 }));
    expect((await seen(on.college.provider)).map(({ reference }) => reference)).toEqual([referral.reference]);
    expect(await seen(other.provider)).toEqual([]);
    expect(await readReferralAsProvider(other.provider, { reference: referral.reference })).toBeUndefined();
    await asService((db) => db.update(referrals).set({ status: "draft" }).where(eq(referrals.id, referral.id)));
    expect(await seen(on.college.provider)).toEqual([]);
  });

  it("sees nothing of the case itself", async () => {
    await on.aSentReferral();
    expect(await asActor(on.college.provider, (db) => db.select().from(cases))).toEqual([]);
    expect(await asActor(on.college.provider, (db) => db.select().from(caseEvents))).toEqual([]);
  });

  it("sees a referral that ended for 30 days and no longer", async () => {
    const referral = await on.aSentReferral();
    await on.answering(referral, no);
    const seenOn = (instant: string) => (database.clock.set(instant), readReferralAsProvider(on.college.provider, { reference: referral.reference }));
    expect(await seenOn("2026-04-10T10:00:00Z")).toBeDefined();
    expect(await seenOn("2026-04-11T10:00:00Z")).toBeUndefined();
  });

  it("answers for its own organisation alone", async () => {
    const referral = await on.aSentReferral();
    const other = await aService();
    expect(await on.answering(referral, { kind: "accept", words: "" }, other.provider)).toBe("not-found");
  });

  it("that says yes is told on to the resident and the adviser, and the clock stops", async () => {
    const referral = await on.aSentReferral();
    expect(await on.answering(referral, { kind: "accept", words: "Come on Monday" })).toEqual({ answered: "accepted" });
    expect(await on.referralOf(referral.reference)).toMatchObject({ status: "accepted", respondByOn: null, remindOn: null });
    expect((await on.messages()).map(({ template }) => template)).toEqual(expect.arrayContaining(["referral-answered", "referral-answered"]));
    expect(await on.entries()).toEqual([]);
  });

  it("of two who answer at once, one wins and the other is told what it is now", async () => {
    const referral = await on.aSentReferral();
    const answers = await Promise.all([on.answering(referral, { kind: "accept", words: "" }), on.answering(referral, no)]);
    const [won] = answers.filter((answer) => typeof answer === "object" && "answered" in answer) as { answered: string }[];
    const [lost] = answers.filter((answer) => typeof answer === "object" && "already" in answer) as { already: string }[];
    expect(lost!.already).toBe(won!.answered);
    expect((await on.referralOf(referral.reference)).status).toBe(won!.answered);
    expect(await on.entries()).toHaveLength(won!.answered === "declined" ? 1 : 0);
  });

  it("asks, is answered, and its clock begins anew", async () => {
    const referral = await on.aSentReferral();
    await on.answering(referral, { kind: "ask", words: "Can they do evenings?" });
    database.clock.set("2026-03-13T10:00:00Z");
    const asked = await on.referralOf(referral.reference);
    expect(asked.status).toBe("asked_for_more");
    expect(await doing(on.amina, (deps) => answerQuestion(deps, on.amina, { referralId: referral.id, version: asked.version, words: "Yes. NI is QQ123456C" }))).toBe("done");
    expect(await on.referralOf(referral.reference)).toMatchObject({ status: "sent", remindOn: "2026-03-20", respondByOn: "2026-03-27" });
    const words = await asService((db) => db.select({ words: referralMessages.words, fromProvider: referralMessages.fromProvider }).from(referralMessages).where(eq(referralMessages.referralId, referral.id)).orderBy(referralMessages.writtenAt));
    expect(words).toMatchObject([{ fromProvider: true, words: "Can they do evenings?" }, { fromProvider: false }]);
    expect(words[1]!.words).not.toContain("QQ123456C");
    expect((await readReferralAsProvider(on.college.provider, { reference: referral.reference }))?.messages).toHaveLength(2);
  });

  it("reports a start and an end on their own days, never before the start", async () => {
    const referral = await on.aSentReferral();
    await on.answering(referral, { kind: "accept", words: "" });
    expect(await on.answering({ id: referral.id, version: 2 }, { kind: "start", on: day("2026-03-11") })).toEqual({ answered: "started" });
    database.clock.set("2026-06-01T10:00:00Z");
    expect(await on.answering({ id: referral.id, version: 3 }, { kind: "complete", on: day("2026-03-10") })).toBe("before-it-was-sent");
    expect(await on.answering({ id: referral.id, version: 3 }, { kind: "complete", on: day("2026-05-29") })).toEqual({ answered: "completed" });
    expect(await on.referralOf(referral.reference)).toMatchObject({ startedOn: "2026-03-11", endedOn: "2026-05-29", providerUntilOn: "2026-07-01" });
  });
});

describe("a no", () => {
  it("puts the case back into triage with the reason, in the same transaction, and tells the resident in plain words", async () => {
    const referral = await on.aSentReferral();
    expect(await on.answering(referral, no)).toEqual({ answered: "declined" });
    expect(await on.entries()).toMatchObject([{ cause: "provider_declined", referralId: referral.id, hubId: on.made.hubId, words: "We have no places. Full until May", dueOn: "2026-03-13" }]);
    expect(await on.kinds()).toEqual(expect.arrayContaining(["referral_declined", "returned_to_triage"]));
    const told = (await on.messages()).find(({ template }) => template === "provider-declined");
    expect(told?.body).toContain("cannot help this time");
    const [after] = await asService((db) => db.select().from(cases).where(eq(cases.id, on.made.id)));
    expect(after?.nextThing).toBe("A provider declined the referral");
  });

  it("is undone altogether where the case cannot go back into triage", async () => {
    const referral = await on.aSentReferral();
    // An entry for this referral is there already: the database refuses a second.
    await asService((db) => db.insert(triageEntries).values({ id: crypto.randomUUID(), caseId: on.made.id, hubId: on.made.hubId, cause: "provider_declined", referralId: referral.id, arrivedAt: database.clock.now(), dueOn: day("2026-03-13") }));
    await expect(on.answering(referral, no)).rejects.toThrow();
    expect(await on.referralOf(referral.reference)).toMatchObject({ status: "sent", version: 1, declineReason: null });
    expect(await on.kinds()).not.toContain("referral_declined");
    expect((await on.messages()).map(({ template }) => template)).toEqual(["referral-sent"]);
    await asService((db) => db.delete(triageEntries).where(eq(triageEntries.referralId, referral.id)));
  });

  it("leaves a case that was closed meanwhile closed", async () => {
    const referral = await on.aSentReferral();
    await asService((db) => db.update(cases).set({ status: "closed" }).where(eq(cases.id, on.made.id)));
    await on.answering(referral, no);
    expect(await on.entries()).toEqual([]);
  });
});

describe("taking a referral back", () => {
  it("tells the provider, keeps the reason, and closes its link", async () => {
    const referral = await on.aSentReferral();
    const token = await on.tokenOf();
    expect(await doing(on.amina, (deps) => withdrawReferral(deps, on.amina, { referralId: referral.id, version: 1, reason: "found_work", words: "" }))).toBe("done");
    expect(await on.referralOf(referral.reference)).toMatchObject({ status: "withdrawn", withdrawReason: "found_work", endedOn: "2026-03-11" });
    expect((await on.messages()).map(({ template }) => template)).toContain("referral-withdrawn");
    expect((await openLink(token)).state).toBe("answered");
  });

  it("is not done over an answer that came first", async () => {
    const referral = await on.aSentReferral();
    await on.answering(referral, { kind: "accept", words: "" });
    expect(await doing(on.amina, (deps) => withdrawReferral(deps, on.amina, { referralId: referral.id, version: 1, reason: "other", words: "" }))).toBe("changed-meanwhile");
  });
});
