import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { ApplicationAnswers } from "#app/domain/applications/answers";
import { anApplication } from "#app/domain/applications/builders";
import { mostAskedInADay } from "#app/domain/applications/no-thanks";
import { depsWithin } from "#app/platform/deps.server";
import { receiveApplication } from "#app/services/applications/receive-application.server";
import { decideTriageEntry } from "#app/services/triage/decide-triage-entry.server";
import { asActor, asService } from "#db/client.server";
import { aCaseInSupport, aCaseInTriage, aHub, aStaffMember, type MadeCase } from "#db/factories/make";
import { aReferrer } from "#db/factories/make-referrer";
import * as tables from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { answerByLink, type LinkAnswer } from "./answer-by-link.server";
import { countAsking } from "./count-asking.server";
import { objectToSupport } from "./object-to-support.server";
import { openNoThanksLink } from "./open-no-thanks-link.server";
import { recordTold } from "./record-told.server";
import { sayMayHear } from "./say-may-hear.server";
import { tellReferrer } from "./tell-referrer.server";

const { clock } = useServiceDatabase();
let hub: { id: string };
beforeAll(async () => void (hub = await aHub({ phone: "01632 960 001" })));

const asked = (over: ApplicationAnswers = {}) =>
  anApplication({ hubId: hub.id, phone: undefined, referrerKind: "professional", referrerName: "Dana Whitfield", organisation: "Northmere High School", relationship: "Careers adviser", referrerEmail: "dana@school.example", agreement: "not_asked", ...over });
const receive = (answers: ApplicationAnswers) => asService((db) => receiveApplication(depsWithin(db), answers, "test"));

const of = (caseId: string) =>
  asService(async (db) => {
    const [ofCase] = await db.select().from(tables.cases).where(eq(tables.cases.id, caseId));
    return {
      case: ofCase!,
      resident: (await db.select().from(tables.residents).where(eq(tables.residents.id, ofCase!.residentId)))[0]!,
      application: (await db.select().from(tables.applications).where(eq(tables.applications.caseId, caseId)))[0]!,
      referrer: (await db.select().from(tables.referrers).where(eq(tables.referrers.caseId, caseId)))[0]!,
      entries: await db.select().from(tables.triageEntries).where(eq(tables.triageEntries.caseId, caseId)),
      links: await db.select().from(tables.residentLinks).where(eq(tables.residentLinks.caseId, caseId)),
      events: (await db.select().from(tables.caseEvents).where(eq(tables.caseEvents.caseId, caseId)).orderBy(tables.caseEvents.recordedAt, tables.caseEvents.id)).map(({ kind }) => kind),
      messages: await db.select().from(tables.outbox).where(eq(tables.outbox.caseId, caseId)).orderBy(tables.outbox.createdAt, tables.outbox.id),
    };
  });
const byLink = (token: string, answer: LinkAnswer) => asService((db) => answerByLink(depsWithin(db), token, answer));
const stateOf = async (token: string) => (await openNoThanksLink(token))?.state;

describe("an application for somebody else", () => {
  it("is a case like any other, with who asked beside it and not among its answers", async () => {
    const { caseId } = await receive(asked());
    const made = await of(caseId);
    expect(made.application.answers).not.toHaveProperty("referrerName");
    expect(made.application.answers).not.toHaveProperty("agreement");
    expect(made.referrer).toMatchObject({ kind: "professional", name: "Dana Whitfield", organisation: "Northmere High School", agreement: "not_asked", email: "dana@school.example", mayHear: null, told: null });
    expect(made.entries).toHaveLength(1);
    expect(made.events).toEqual(expect.arrayContaining(["application_sent", "referrer_asked", "message_sent"]));
  });

  it("tells the resident and nobody else, with a link that is kept as a hash", async () => {
    const { caseId } = await receive(asked({ email: "told@resident.example" }));
    const { messages: [message, ...more], links, referrer } = await of(caseId);
    expect(more).toEqual([]);
    expect(message).toMatchObject({ recipient: "told@resident.example", template: "somebody-asked", subject: "Somebody asked us to help you" });
    expect(message!.body).toContain("Dana Whitfield, Northmere High School");
    expect(message!.body).toContain("((link))");
    const token = /no-thanks\/([\w-]{43})$/.exec(message!.secrets!.link!)![1]!;
    expect(JSON.stringify(links)).not.toContain(token);
    expect(referrer.residentToldAt).not.toBeNull();
    expect(await stateOf(token)).toBe("open");
  });

  it("says nothing in the message where somebody else may read it", async () => {
    const { caseId } = await receive(asked({ safeContact: { channels: ["email"], contentFree: true, noVoicemail: true } }));
    const { messages: [message] } = await of(caseId);
    expect(message!.subject).toBe("You have a message");
    expect(message!.body).not.toMatch(/Dana|work/i);
  });

  it("leaves the telling to an adviser, on the same working day, where no way is safe", async () => {
    const { caseId } = await receive(asked({ email: undefined, safeContact: undefined }));
    const { messages, links, referrer, case: { nextThing, nextDueOn } } = await of(caseId);
    expect([messages, links, referrer.residentToldAt]).toEqual([[], [], null]);
    expect([nextThing, nextDueOn]).toEqual(["Tell the resident that somebody asked", "2026-03-11"]);
  });

  it("writes to one address three times in seven days, whoever asks, and then to nobody there", async () => {
    const ask = async (email: string) => (await of((await receive(asked({ email }))).caseId)).messages.length;
    for (const email of ["often@resident.example", "Often@Resident.example", "often@resident.example"]) expect(await ask(email)).toBe(1);
    expect(await ask("often@resident.example")).toBe(0);
    expect(await ask("seldom@resident.example")).toBe(1);
    clock.set("2026-03-19T10:00:00Z");
    expect(await ask("often@resident.example")).toBe(1);
  });

  it("is taken from one browser twenty times a day", async () => {
    const count = (visit: string) => asService((db) => countAsking(depsWithin(db), { visit, remoteAddress: "192.0.2.7" }));
    for (let times = 0; times < mostAskedInADay.device; times += 1) expect(await count("one browser")).toBe(true);
    expect(await count("one browser")).toBe(false);
    expect(await count("another browser")).toBe(true);
    clock.set("2026-03-13T10:00:00Z");
    expect(await count("one browser")).toBe(true);
  });
});

describe("a resident who says no by the link", () => {
  it("ends application, queue and case at once, and nothing that was said of them is left", async () => {
    const { caseId } = await receive(asked({ email: "no@resident.example" }));
    const token = /no-thanks\/([\w-]{43})$/.exec((await of(caseId)).messages[0]!.secrets!.link!)![1]!;
    expect(await byLink(token, "no")).toBe("done");
    const { case: ofCase, application, entries, referrer, resident, events, messages } = await of(caseId);
    expect(ofCase).toMatchObject({ status: "closed", closeReason: "objected", closedOn: "2026-03-11", nextThing: null });
    expect(application).toMatchObject({ status: "closed", answers: {} });
    expect(entries.every(({ decidedAt }) => decidedAt !== null)).toBe(true);
    expect(referrer).toMatchObject({ name: "Dana Whitfield", relationship: "", email: null, phone: null, mayHear: false });
    expect(resident).toMatchObject({ firstName: "Rosa", email: null, emailKey: null, phone: null, phoneKey: null, postcode: null, helpNeeded: null });
    expect(events).toEqual(expect.arrayContaining(["resident_objected", "case_closed"]));
    expect(messages, "the referrer hears nothing").toHaveLength(1);
    expect(await stateOf(token)).toBe("objected");
  });

  it("says it once, however often it is sent, and cannot take it back by the link", async () => {
    const made = await aCaseInTriage();
    const { token } = await aReferrer(made);
    const answers = await Promise.all(Array.from({ length: 6 }, () => byLink(token, "no")));
    expect(answers.filter((answer) => answer === "done")).toHaveLength(1);
    expect(await byLink(token, "yes")).toBe("past");
    expect(await byLink(token, "may_hear")).toBe("past");
    expect((await of(made.id)).events.filter((kind) => kind === "resident_objected")).toHaveLength(1);
  });

  it("ends support that an adviser began before they answered, with its barriers and spells", async () => {
    const made = await aCaseInSupport();
    const { token } = await aReferrer(made);
    expect(await byLink(token, "no")).toBe("done");
    expect((await of(made.id)).case.status).toBe("closed");
    const [barriers, enrolments] = await asService(async (db) => [await db.select().from(tables.barriers).where(eq(tables.barriers.caseId, made.id)), await db.select().from(tables.enrolments).where(eq(tables.enrolments.caseId, made.id))] as const);
    expect(barriers).toEqual([]);
    expect(enrolments).toMatchObject([{ untilOn: "2026-03-11", why: "" }]);
  });

  it("ends nothing that has become their own", async () => {
    const made = await aCaseInSupport({ over: { firstMetOn: "2026-03-10" as never } });
    const { token } = await aReferrer(made);
    expect(await stateOf(token)).toBe("over");
    expect(await byLink(token, "no")).toBe("past");
    expect((await of(made.id)).case.status).toBe("in_support");
  });

  it("keeps the ways to reach them where they have another case here", async () => {
    const made = await aCaseInTriage();
    await aCaseInSupport({ resident: made.resident });
    const { token } = await aReferrer(made);
    await byLink(token, "no");
    expect((await of(made.id)).resident.email).not.toBeNull();
  });

  it("is too late after thirty days, and nobody else's link opens anything", async () => {
    const made = await aCaseInTriage();
    const { token } = await aReferrer(made);
    clock.set("2026-04-10T10:00:00Z");
    expect(await stateOf(token)).toBe("expired");
    expect(await byLink(token, "no")).toBe("past");
    expect(await stateOf("A".repeat(43))).toBeUndefined();
    expect(await stateOf("../../etc")).toBeUndefined();
    expect(await byLink("A".repeat(43), "no")).toBe("not-found");
  });
});

describe("a referrer", () => {
  const toDana = async (made: MadeCase) => (await of(made.id)).messages.filter(({ template }) => template === "referrer-news");

  it("hears nothing until the resident says that they may", async () => {
    const made = await aCaseInTriage();
    await aReferrer(made);
    await asService((db) => tellReferrer(depsWithin(db), made.id, "received"));
    expect(await toDana(made)).toEqual([]);
  });

  it("hears one word and the reference at once, when support begins, and when it ends elsewhere", async () => {
    const made = await aCaseInTriage();
    const { token } = await aReferrer(made);
    expect(await byLink(token, "yes")).toBe("done");
    expect(await stateOf(token)).toBe("may_hear");
    expect(await byLink(token, "may_hear")).toBe("done");
    expect(await stateOf(token)).toBe("wanted");
    clock.set("2026-03-11T11:00:00Z");
    const adviser = await aStaffMember({ hubIds: [made.hubId] });
    await asActor(adviser, (db) => decideTriageEntry(depsWithin(db), adviser, { entryId: made.entryId, version: 1, decision: { kind: "accept", offer: "working_futures", alsoSkills: false } }));
    const heard = await toDana(made);
    expect(heard.map(({ recipient }) => recipient)).toEqual(["dana@school.example", "dana@school.example"]);
    expect(heard.map(({ body }) => body.split("\n")[0])).toEqual([`${made.reference}: received.`, `${made.reference}: in support.`]);
    for (const { subject, body } of heard) expect(subject + body).not.toMatch(new RegExp(`${made.resident.name}|${made.resident.lastName}|Working Futures`));
    expect((await of(made.id)).referrer.told).toBe("in_support");
  });

  it("hears no more once the resident says no, and picks up with the newest when they say yes again", async () => {
    const made = await aCaseInSupport();
    await aReferrer(made, { mayHear: true, told: "received" });
    const may = (mayHear: boolean) => asActor(made.resident, (db) => sayMayHear(depsWithin(db), { caseId: made.id, mayHear, by: made.resident }));
    expect(await may(false)).toBe("done");
    await asService((db) => tellReferrer(depsWithin(db), made.id, "closed"));
    expect(await toDana(made)).toEqual([]);
    expect(await may(true)).toBe("done");
    expect((await toDana(made)).map(({ body }) => body)).toEqual([expect.stringContaining("in support")]);
  });

  it("hears nothing of a restricted case", async () => {
    const made = await aCaseInTriage({ restricted: true });
    await aReferrer(made);
    await asActor(made.resident, (db) => sayMayHear(depsWithin(db), { caseId: made.id, mayHear: true, by: made.resident }));
    expect(await toDana(made)).toEqual([]);
  });
});

describe("an adviser", () => {
  it("begins nothing for somebody who has not been told, tells them, and writes down what they said", async () => {
    const made = await aCaseInTriage();
    await aReferrer(made, { residentToldAt: null });
    const adviser = await aStaffMember({ hubIds: [made.hubId] });
    const accept = () => asActor(adviser, (db) => decideTriageEntry(depsWithin(db), adviser, { entryId: made.entryId, version: 1, decision: { kind: "accept", offer: "working_futures", alsoSkills: false } }));
    expect(await accept()).toBe("not-told");
    expect(await asService((db) => recordTold(depsWithin(db), adviser, { caseId: made.id, said: "yes", mayHear: false, words: "Rang from the hub" }))).toBe("done");
    expect((await of(made.id)).referrer).toMatchObject({ mayHear: false });
    expect((await of(made.id)).case.nextThing).toBe("New application");
    expect(await accept()).toMatchObject({ reference: made.reference });
  });

  it("closes the case with the resident's no", async () => {
    const made = await aCaseInTriage();
    await aReferrer(made, { residentToldAt: null });
    const adviser = await aStaffMember({ hubIds: [made.hubId] });
    expect(await asService((db) => recordTold(depsWithin(db), adviser, { caseId: made.id, said: "no", words: "" }))).toBe("done");
    expect((await of(made.id)).case).toMatchObject({ status: "closed", closeReason: "objected" });
  });

  it("has nothing to write down where nobody asked for the resident", async () => {
    const made = await aCaseInTriage();
    const adviser = await aStaffMember({ hubIds: [made.hubId] });
    expect(await asService((db) => recordTold(depsWithin(db), adviser, { caseId: made.id, said: "no", words: "" }))).toBe("not-found");
    expect(await asService((db) => objectToSupport(depsWithin(db), { caseId: made.id, by: made.resident }))).toBe("not-found");
  });
});

describe("the walls", () => {
  const seenBy = async (made: MadeCase, who: Parameters<typeof asActor>[0]) => (await asActor(who, (db) => db.select().from(tables.referrers).where(eq(tables.referrers.caseId, made.id)))).length;

  it("show who asked to the resident and to the hub, and to nobody else", async () => {
    const made = await aCaseInTriage();
    await aReferrer(made);
    const [other] = [await aCaseInTriage()];
    expect(await seenBy(made, made.resident)).toBe(1);
    expect(await seenBy(made, await aStaffMember({ hubIds: [made.hubId] }))).toBe(1);
    expect(await seenBy(made, other.resident)).toBe(0);
    expect(await seenBy(made, await aStaffMember({ hubIds: [other.hubId] }))).toBe(0);
    expect(await seenBy(made, await aStaffMember({ roles: ["provider"] }))).toBe(0);
  });

  it("let only those who see the case change what may be heard", async () => {
    const made = await aCaseInTriage();
    await aReferrer(made);
    const other = await aCaseInTriage();
    const outsider = await aStaffMember({ hubIds: [other.hubId] });
    for (const who of [other.resident, outsider]) {
      expect(await asActor(who, (db) => sayMayHear(depsWithin(db), { caseId: made.id, mayHear: true, by: who }))).toBe("not-found");
      await asActor(who, (db) => db.update(tables.referrers).set({ mayHear: true }).where(eq(tables.referrers.caseId, made.id)));
    }
    expect((await of(made.id)).referrer.mayHear).toBeNull();
  });
});
