import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import type { Actor, StaffActor } from "#app/domain/people/actor";
import type { ProviderAnswer } from "#app/domain/referrals/answer";
import { shareableFields } from "#app/domain/referrals/referral";
import { depsWithin, type Deps } from "#app/platform/deps.server";
import { asActor, asService } from "#db/client.server";
import { aCaseInSupport, aHub, aResident, aService, aStaffMember, type MadeCase } from "#db/factories/make";
import { listWork } from "#db/queries/providers/worklist";
import { cases, caseEvents, outbox, referralLinks, referralMessages, referrals, triageEntries } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { answerQuestion } from "./answer-question.server";
import { answerReferral } from "./answer-referral.server";
import { expireReferrals } from "./expire-referrals.server";
import { openLink, readReferralAsProvider } from "./open-link.server";
import { remindProviders } from "./remind-providers.server";
import { sendReferral, type ReferralToSend } from "./send-referral.server";
import { withdrawReferral } from "./withdraw-referral.server";

const database = useServiceDatabase();

type Service = Awaited<ReturnType<typeof aService>>;
let amina: StaffActor;
let made: MadeCase & { lead: StaffActor };
let college: Service;

beforeEach(async () => {
  const hubId = (await aHub()).id;
  amina = await aStaffMember({ name: "Amina Yusuf", hubIds: [hubId] });
  made = await aCaseInSupport({ lead: amina, hubId, resident: await aResident({ niNumber: "QQ123456C", phone: "07700 900123" }) });
  college = await aService();
});

const doing = <T>(actor: Actor, work: (deps: Deps) => Promise<T>) => asActor(actor, (db) => work(depsWithin(db)));
const asItself = <T>(work: (deps: Deps) => Promise<T>) => asService((db) => work(depsWithin(db)));

const send = (over: Partial<ReferralToSend> = {}) =>
  doing(amina, (deps) => sendReferral(deps, amina, { caseRef: made.reference, serviceId: college.id, chosen: ["name", "phone", "what_they_want", "note"], note: "Mornings are best", residentAgreedOn: day("2026-03-10"), way: "in_person", ...over }));

async function aSentReferral() {
  const answer = await send();
  if (typeof answer === "string" || !("sent" in answer)) throw new Error(JSON.stringify(answer));
  return referralOf(answer.sent);
}

async function referralOf(reference: string) {
  const [found] = await asService((db) => db.select().from(referrals).where(eq(referrals.reference, reference)));
  return found!;
}
const messages = () => asService((db) => db.select().from(outbox).where(eq(outbox.caseId, made.id)).orderBy(outbox.createdAt, outbox.id));
const entries = () => asService((db) => db.select().from(triageEntries).where(eq(triageEntries.caseId, made.id)));
const kinds = async () => (await asService((db) => db.select().from(caseEvents).where(eq(caseEvents.caseId, made.id)).orderBy(caseEvents.recordedAt, caseEvents.id))).map(({ kind }) => kind);
const tokenOf = async (template = "referral-sent") => (await messages()).findLast((message) => message.template === template)!.secrets!["link"]!.split("/respond/")[1]!;
const answering = (referral: { id: string; version: number }, answer: ProviderAnswer, by = college.provider) => asItself((deps) => answerReferral(deps, by, referral.id, { version: referral.version, answer }));
const no: ProviderAnswer = { kind: "decline", reason: "no_places", words: "Full until May" };

describe("sending", () => {
  it("keeps exactly what was chosen, starts the clock, and writes to the provider with a link that stands nowhere else", async () => {
    const referral = await aSentReferral();
    expect(referral).toMatchObject({ status: "sent", remindOn: "2026-03-18", respondByOn: "2026-03-25", madeByName: "Amina Yusuf" });
    expect(referral.shared.map(({ key }) => key)).toEqual(["name", "phone", "safe_contact", "what_they_want", "note"].filter((key) => referral.shared.some((field) => field.key === key)));
    const [message] = await messages();
    expect(message).toMatchObject({ recipient: "referrals@college.example", template: "referral-sent" });
    const token = await tokenOf();
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(message!.body).toContain("((link))");
    const links = await asService((db) => db.select().from(referralLinks));
    expect(JSON.stringify(links)).not.toContain(token);
    expect(await kinds()).toContain("referral_sent");
  });

  it("never shares a National Insurance number, whatever is chosen and whatever is written", async () => {
    const answer = await send({ chosen: shareableFields, note: "Their number is QQ 12 34 56 C" });
    const { shared } = await referralOf((answer as { sent: string }).sent);
    expect(JSON.stringify(shared)).not.toMatch(/QQ\s*12\s*34\s*56/);
  });

  it("goes once to the same door while it is open", async () => {
    const referral = await aSentReferral();
    expect(await send()).toEqual({ alreadyOpen: referral.reference });
  });

  it("of two at once to the same door sends one", async () => {
    const answers = await Promise.all([send(), send()]);
    expect(answers.map((answer) => Object.keys(answer)[0]).sort()).toEqual(["alreadyOpen", "sent"]);
  });

  it("does not send what was not previewed", async () => {
    expect(await send({ previewed: "0".repeat(64) })).toBe("changed-since-preview");
    expect(await messages()).toEqual([]);
  });

  it("is not for an adviser of another hub, a case that is not in support, or a day to come", async () => {
    const elsewhere = await aStaffMember({ hubIds: [(await aHub()).id] });
    const wish = { caseRef: made.reference, serviceId: college.id, chosen: ["name" as const], note: "", residentAgreedOn: day("2026-03-11"), way: "in_person" as const };
    expect(await doing(elsewhere, (deps) => sendReferral(deps, elsewhere, wish))).toBe("not-found");
    expect(await send({ residentAgreedOn: day("2026-03-12") })).toBe("agreed-in-the-future");
    expect(await send({ serviceId: "not-an-id" })).toBe("not-found");
    await asService((db) => db.update(cases).set({ status: "closed" }).where(eq(cases.id, made.id)));
    expect(await send()).toBe("not-in-support");
  });
});

describe("a provider", () => {
  it("sees its own referrals once they are sent, and nobody else's", async () => {
    const referral = await aSentReferral();
    const other = await aService();
    const seen = (by: StaffActor) => asActor(by, (db) => listWork(db, {}, { limit: 25, offset: 0 }));
    expect((await seen(college.provider)).map(({ reference }) => reference)).toEqual([referral.reference]);
    expect(await seen(other.provider)).toEqual([]);
    expect(await readReferralAsProvider(other.provider, { reference: referral.reference })).toBeUndefined();
    await asService((db) => db.update(referrals).set({ status: "draft" }).where(eq(referrals.id, referral.id)));
    expect(await seen(college.provider)).toEqual([]);
  });

  it("sees nothing of the case itself", async () => {
    await aSentReferral();
    expect(await asActor(college.provider, (db) => db.select().from(cases))).toEqual([]);
    expect(await asActor(college.provider, (db) => db.select().from(caseEvents))).toEqual([]);
  });

  it("sees a referral that ended for 30 days and no longer", async () => {
    const referral = await aSentReferral();
    await answering(referral, no);
    const seenOn = (instant: string) => (database.clock.set(instant), readReferralAsProvider(college.provider, { reference: referral.reference }));
    expect(await seenOn("2026-04-10T10:00:00Z")).toBeDefined();
    expect(await seenOn("2026-04-11T10:00:00Z")).toBeUndefined();
  });

  it("answers for its own organisation alone", async () => {
    const referral = await aSentReferral();
    const other = await aService();
    expect(await answering(referral, { kind: "accept", words: "" }, other.provider)).toBe("not-found");
  });

  it("that says yes is told on to the resident and the adviser, and the clock stops", async () => {
    const referral = await aSentReferral();
    expect(await answering(referral, { kind: "accept", words: "Come on Monday" })).toEqual({ answered: "accepted" });
    expect(await referralOf(referral.reference)).toMatchObject({ status: "accepted", respondByOn: null, remindOn: null });
    expect((await messages()).map(({ template }) => template)).toEqual(expect.arrayContaining(["referral-answered", "referral-answered"]));
    expect(await entries()).toEqual([]);
  });

  it("of two who answer at once, one wins and the other is told what it is now", async () => {
    const referral = await aSentReferral();
    const answers = await Promise.all([answering(referral, { kind: "accept", words: "" }), answering(referral, no)]);
    const [won] = answers.filter((answer) => typeof answer === "object" && "answered" in answer) as { answered: string }[];
    const [lost] = answers.filter((answer) => typeof answer === "object" && "already" in answer) as { already: string }[];
    expect(lost!.already).toBe(won!.answered);
    expect((await referralOf(referral.reference)).status).toBe(won!.answered);
    expect(await entries()).toHaveLength(won!.answered === "declined" ? 1 : 0);
  });

  it("asks, is answered, and its clock begins anew", async () => {
    const referral = await aSentReferral();
    await answering(referral, { kind: "ask", words: "Can they do evenings?" });
    database.clock.set("2026-03-13T10:00:00Z");
    const asked = await referralOf(referral.reference);
    expect(asked.status).toBe("asked_for_more");
    expect(await doing(amina, (deps) => answerQuestion(deps, amina, { referralId: referral.id, version: asked.version, words: "Yes. NI is QQ123456C" }))).toBe("done");
    expect(await referralOf(referral.reference)).toMatchObject({ status: "sent", remindOn: "2026-03-20", respondByOn: "2026-03-27" });
    const words = await asService((db) => db.select({ words: referralMessages.words, fromProvider: referralMessages.fromProvider }).from(referralMessages).where(eq(referralMessages.referralId, referral.id)).orderBy(referralMessages.writtenAt));
    expect(words).toMatchObject([{ fromProvider: true, words: "Can they do evenings?" }, { fromProvider: false }]);
    expect(words[1]!.words).not.toContain("QQ123456C");
    expect((await readReferralAsProvider(college.provider, { reference: referral.reference }))?.messages).toHaveLength(2);
  });

  it("reports a start and an end on their own days, never before the start", async () => {
    const referral = await aSentReferral();
    await answering(referral, { kind: "accept", words: "" });
    expect(await answering({ id: referral.id, version: 2 }, { kind: "start", on: day("2026-03-11") })).toEqual({ answered: "started" });
    database.clock.set("2026-06-01T10:00:00Z");
    expect(await answering({ id: referral.id, version: 3 }, { kind: "complete", on: day("2026-03-10") })).toBe("before-it-was-sent");
    expect(await answering({ id: referral.id, version: 3 }, { kind: "complete", on: day("2026-05-29") })).toEqual({ answered: "completed" });
    expect(await referralOf(referral.reference)).toMatchObject({ startedOn: "2026-03-11", endedOn: "2026-05-29", providerUntilOn: "2026-07-01" });
  });
});

describe("a no", () => {
  it("puts the case back into triage with the reason, in the same transaction, and tells the resident in plain words", async () => {
    const referral = await aSentReferral();
    expect(await answering(referral, no)).toEqual({ answered: "declined" });
    expect(await entries()).toMatchObject([{ cause: "provider_declined", referralId: referral.id, hubId: made.hubId, words: "We have no places. Full until May", dueOn: "2026-03-13" }]);
    expect(await kinds()).toEqual(expect.arrayContaining(["referral_declined", "returned_to_triage"]));
    const told = (await messages()).find(({ template }) => template === "provider-declined");
    expect(told?.body).toContain("cannot help this time");
    const [after] = await asService((db) => db.select().from(cases).where(eq(cases.id, made.id)));
    expect(after?.nextThing).toBe("A provider declined the referral");
  });

  it("is undone altogether where the case cannot go back into triage", async () => {
    const referral = await aSentReferral();
    // An entry for this referral is there already: the database refuses a second.
    await asService((db) => db.insert(triageEntries).values({ id: crypto.randomUUID(), caseId: made.id, hubId: made.hubId, cause: "provider_declined", referralId: referral.id, arrivedAt: database.clock.now(), dueOn: day("2026-03-13") }));
    await expect(answering(referral, no)).rejects.toThrow();
    expect(await referralOf(referral.reference)).toMatchObject({ status: "sent", version: 1, declineReason: null });
    expect(await kinds()).not.toContain("referral_declined");
    expect((await messages()).map(({ template }) => template)).toEqual(["referral-sent"]);
    await asService((db) => db.delete(triageEntries).where(eq(triageEntries.referralId, referral.id)));
  });

  it("leaves a case that was closed meanwhile closed", async () => {
    const referral = await aSentReferral();
    await asService((db) => db.update(cases).set({ status: "closed" }).where(eq(cases.id, made.id)));
    await answering(referral, no);
    expect(await entries()).toEqual([]);
  });
});

describe("a one-time link", () => {
  it("shows its own referral and no other", async () => {
    const referral = await aSentReferral();
    const opened = await openLink(await tokenOf());
    if (opened.state !== "open") throw new Error(opened.state);
    expect((await readReferralAsProvider(opened.actor, { id: referral.id }))?.referral.reference).toBe(referral.reference);
    const secondCase = await aCaseInSupport({ lead: amina, hubId: made.hubId });
    const second = await doing(amina, (deps) => sendReferral(deps, amina, { caseRef: secondCase.reference, serviceId: college.id, chosen: ["name"], note: "", residentAgreedOn: day("2026-03-11"), way: "phone" }));
    const other = await referralOf((second as { sent: string }).sent);
    expect(await readReferralAsProvider(opened.actor, { id: other.id })).toBeUndefined();
    expect(await asItself((deps) => answerReferral(deps, opened.actor, other.id, { version: 1, answer: no }))).toBe("not-found");
  });

  it("is changed by no looking, works again after a question, and is used up by a yes or a no", async () => {
    const referral = await aSentReferral();
    const token = await tokenOf();
    for (let looks = 0; looks < 3; looks += 1) expect((await openLink(token)).state).toBe("open");
    await answering(referral, { kind: "ask", words: "Which days?" });
    expect((await openLink(token)).state).toBe("open");
    await answering({ id: referral.id, version: 2 }, { kind: "accept", words: "" });
    expect(await openLink(token)).toMatchObject({ state: "answered", status: "accepted" });
  });

  it("that nobody made, or that is nonsense, opens nothing", async () => {
    expect((await openLink("A".repeat(43))).state).toBe("unknown");
    expect((await openLink("' or 1=1 --")).state).toBe("unknown");
  });

  it("outlives its clock by 30 days, and a waiting list for as long as that lasts", async () => {
    const referral = await aSentReferral();
    const token = await tokenOf();
    await answering(referral, { kind: "put_on_waiting_list", untilOn: day("2026-08-31"), words: "" });
    database.clock.set("2026-08-31T10:00:00Z");
    expect((await openLink(token)).state).toBe("open");
    database.clock.set("2026-10-01T10:00:00Z");
    expect((await openLink(token)).state).toBe("expired");
  });
});

describe("taking a referral back", () => {
  it("tells the provider, keeps the reason, and closes its link", async () => {
    const referral = await aSentReferral();
    const token = await tokenOf();
    expect(await doing(amina, (deps) => withdrawReferral(deps, amina, { referralId: referral.id, version: 1, reason: "found_work", words: "" }))).toBe("done");
    expect(await referralOf(referral.reference)).toMatchObject({ status: "withdrawn", withdrawReason: "found_work", endedOn: "2026-03-11" });
    expect((await messages()).map(({ template }) => template)).toContain("referral-withdrawn");
    expect((await openLink(token)).state).toBe("answered");
  });

  it("is not done over an answer that came first", async () => {
    const referral = await aSentReferral();
    await answering(referral, { kind: "accept", words: "" });
    expect(await doing(amina, (deps) => withdrawReferral(deps, amina, { referralId: referral.id, version: 1, reason: "other", words: "" }))).toBe("changed-meanwhile");
  });
});

describe("the clock", () => {
  it("reminds on the fifth working day, once however often it is looked at", async () => {
    await aSentReferral();
    database.clock.set("2026-03-17T10:00:00Z");
    await remindProviders();
    expect((await messages()).map(({ template }) => template)).toEqual(["referral-sent"]);
    database.clock.set("2026-03-18T10:00:00Z");
    await Promise.all([remindProviders(), remindProviders()]);
    await remindProviders();
    expect((await messages()).filter(({ template }) => template === "referral-reminder")).toHaveLength(1);
    expect((await openLink(await tokenOf("referral-reminder"))).state).toBe("open");
  });

  it("ends after the tenth working day, once, and puts the case back into triage", async () => {
    const referral = await aSentReferral();
    database.clock.set("2026-03-25T10:00:00Z");
    await expireReferrals();
    expect((await referralOf(referral.reference)).status).toBe("sent");
    database.clock.set("2026-03-26T10:00:00Z");
    await Promise.all([expireReferrals(), expireReferrals()]);
    await expireReferrals();
    expect(await referralOf(referral.reference)).toMatchObject({ status: "expired", endedOn: "2026-03-26", providerUntilOn: "2026-04-25" });
    expect(await entries()).toMatchObject([{ cause: "referral_expired", referralId: referral.id }]);
    expect((await kinds()).filter((kind) => kind === "referral_expired")).toHaveLength(1);
    expect(await answering({ id: referral.id, version: 2 }, { kind: "accept", words: "" })).toEqual({ already: "expired" });
  });

  it("reminds the adviser, not the provider, while a question waits", async () => {
    const referral = await aSentReferral();
    await answering(referral, { kind: "ask", words: "Which days?" });
    database.clock.set("2026-03-18T10:00:00Z");
    await remindProviders();
    expect((await messages()).map(({ template }) => template)).toContain("question-waits");
    expect((await messages()).map(({ template }) => template)).not.toContain("referral-reminder");
  });
});
